const typescript = { transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] } };

/** What a tier has of its own, and what each provider adds to it. */
const tier = (name, suffix) => ({
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.${suffix}`, `<rootDir>/test/providers/*/${name}/**/*.test.${suffix}`],
	...typescript,
});

module.exports = { projects: [tier('unit', 'ts'), tier('faults', 'js'), tier('engine', '{js,ts}')] };
