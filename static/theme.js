// Runs before the first paint, so that a page chosen dark never flashes light.
(() => {
	const chosen = document.cookie.match(/(?:^|; )theme=(light|dark)/)?.[1];
	if (chosen) document.documentElement.dataset.theme = chosen;
})();
