import { sleep } from 'n8n-workflow';

import { NOW } from './accounts';

/** Time stands still, pauses pass at once, and chance is always the same. The test file mocks n8n-workflow's `sleep`. */
export function useStillTime(): void {
	beforeEach(() => {
		jest.useFakeTimers({ now: NOW });
		jest.mocked(sleep).mockClear();
		jest.spyOn(Math, 'random').mockReturnValue(0.2);
	});
	afterEach(() => {
		jest.useRealTimers();
		jest.mocked(Math.random).mockRestore();
	});
}
