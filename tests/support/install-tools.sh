#!/usr/bin/env bash
# Installs what the tests need besides Node: a browser, LibreOffice and tools that read PDF (Debian and Ubuntu, as root).
# On another system install Chromium (or run `npx playwright install chromium`), LibreOffice Writer and poppler by hand.
set -euo pipefail

missing=()
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
	echo "Missing for the tests: ${missing[*]}. Install them, or run this script as root on Debian or Ubuntu." >&2
	exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
