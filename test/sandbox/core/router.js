'use strict';

/**
 * Path templates. A parameter stands for exactly one segment as it travels, still percent-encoded:
 * a slash inside a value has to come as %2F, and a slash too many at the end is another path.
 */

const compile = (route) => {
	const names = [];
	const pattern = route.path.replace(/[.*+?^$|()[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, (_all, name) => {
		names.push(name);
		return '([^/]+)';
	});
	return { route, names, pattern: new RegExp(`^${pattern}$`) };
};

const decode = (text) => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

const paramsOf = ({ names, pattern }, path) => {
	const values = pattern.exec(path).slice(1);
	return Object.fromEntries(names.map((name, index) => [name, decode(values[index])]));
};

/** @param {{ method: string, path: string }[]} routes */
function createRouter(routes) {
	// Fewest parameters first, so that /calls/current is never taken for /calls/{callId}.
	const compiled = routes.map(compile).sort((a, b) => a.names.length - b.names.length);
	return function find(method, path) {
		const here = compiled.filter((entry) => entry.pattern.test(path));
		const found = here.find((entry) => entry.route.method === method);
		if (!found) return { allowed: here.map((entry) => entry.route.method) };
		return { route: found.route, params: paramsOf(found, path), allowed: [] };
	};
}

module.exports = { createRouter };
