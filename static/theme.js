// Runs before the first paint, so that a page chosen dark never flashes light.
(() => {
	const chosen = document.cookie.match(/(?:^|; )theme=(light|dark)/)?.[1];
	if (chosen) document.documentElement.dataset.theme = chosen;
	// Sends a choice of the look at once, also on pages that load no other script.
	document.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLSelectElement && target.name === 'theme')
			target.form?.requestSubmit();
	});
})();
