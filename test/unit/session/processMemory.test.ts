import {
	accountOf,
	isRejected,
	isVouchedFor,
	markRejected,
	vouchFor,
} from '../../../credentials/session/processMemory';
import { NOW } from '../support/accounts';

const failure = { error: new Error('example') as never, until: 1 };

it('an account is remembered by its key', () => {
	accountOf('one').failure = failure;
	expect(accountOf('one').failure).toBe(failure);
	expect(accountOf('two').failure).toBeUndefined();
});

it('of many accounts those used last stay, a few hundred at most', () => {
	accountOf('first').failure = failure;
	accountOf('busy').failure = failure;
	for (let index = 0; index < 300; index++) {
		accountOf(`other ${index}`);
		accountOf('busy');
	}
	expect(accountOf('busy').failure).toBe(failure);
	expect(accountOf('first').failure).toBeUndefined();
});

it('refused tokens are remembered, a few hundred at most', () => {
	for (let index = 0; index < 1_000; index++) markRejected(`example-${index}`);
	expect(isRejected('example-999')).toBe(true);
	expect(isRejected('example-0')).toBe(false);
	const kept = Array.from({ length: 1_000 }, (_unused, index) => isRejected(`example-${index}`)).filter(Boolean);
	expect(kept.length).toBeLessThanOrEqual(400);
});

it('a token nobody refused is not refused', () => {
	expect(isRejected('example-unknown')).toBe(false);
});

it('a token is vouched for until the given moment', () => {
	vouchFor('example-a', 403, NOW + 1_000);
	expect(isVouchedFor('example-a', 403, NOW + 999)).toBe(true);
	expect(isVouchedFor('example-a', 403, NOW + 1_000)).toBe(false);
});

it('no other token and no other status is vouched for', () => {
	vouchFor('example-a', 403, NOW + 1_000);
	expect(isVouchedFor('example-b', 403, NOW)).toBe(false);
	expect(isVouchedFor('example-a', 401, NOW)).toBe(false);
	expect(isVouchedFor('example-a', 401, NOW)).toBe(false);
});

it('tokens vouched for are remembered, a few hundred at most', () => {
	for (let index = 0; index < 1_000; index++) vouchFor(`example-v${index}`, 403, NOW);
	expect(isVouchedFor('example-v999', 403, NOW - 1)).toBe(true);
	expect(isVouchedFor('example-v0', 403, NOW - 1)).toBe(false);
});
