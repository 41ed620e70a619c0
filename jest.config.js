const { availableParallelism } = require('node:os');

/** Types are checked once, by the step "types of tests": here each file is only stripped of them. */
const typescript = { transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] } };

/** The build bundles this library; the sources are tested with what it is bundled from, dist with what is in dist. */
const bundled = { moduleNameMapper: { '^\\./libphonenumber$': 'libphonenumber-js/min' } };

/** What a tier has of its own, and what each provider adds to it. */
const tier = (name, suffix) => ({
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.${suffix}`, `<rootDir>/test/providers/*/${name}/**/*.test.${suffix}`],
	...typescript,
});

module.exports = {
	projects: [{ ...tier('unit', 'ts'), ...bundled }, tier('faults', 'js'), tier('engine', '{js,ts}')],
	// Each worker has doubles, folders and ports of its own; what it shares is dist, which nobody writes to.
	maxWorkers: Math.max(2, availableParallelism() - 1),
	// For a machine that others load: nothing waits for it when all goes well.
	testTimeout: 30_000,
};
