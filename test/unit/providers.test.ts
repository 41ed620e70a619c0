import { missingFiles, missingMembers, strangers } from './support/providerFiles';

it('test/providers holds everything of every provider in nodes/, so that none is missing from a run', () => {
	expect(missingFiles()).toEqual([]);
});

it('test/providers holds no provider that nodes/ does not have', () => {
	expect(strangers()).toEqual([]);
});

it('every account says what all tiers need', () => {
	expect(missingMembers()).toEqual([]);
});
