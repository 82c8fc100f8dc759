// On every page, also on those that load no other script. Runs before the first paint, so that a page chosen dark never
// flashes light.
(() => {
	const chosen = document.cookie.match(/(?:^|; )theme=(light|dark)/)?.[1];
	if (chosen) document.documentElement.dataset.theme = chosen;
	// Sends a choice of the look at once.
	document.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLSelectElement && target.name === 'theme')
			target.form?.requestSubmit();
	});
	// Words that wait in this browser would go with whoever signs out: the home shows them and asks.
	document.addEventListener('submit', (event) => {
		const isSignOut = event.target.getAttribute('action') === '/sign-out';
		const unsent = JSON.parse(localStorage.getItem('wspolny-plan-unsent') ?? '[]');
		if (!isSignOut || event.defaultPrevented || unsent.length === 0) return;
		event.preventDefault();
		location.assign('/home');
	});
})();
