const typescript = { transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] } };

module.exports = {
	projects: [
		{ displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'], ...typescript },
		{ displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.test.js'], ...typescript },
		{ displayName: 'engine', testMatch: ['<rootDir>/test/engine/**/*.test.{js,ts}'], ...typescript },
	],
};
