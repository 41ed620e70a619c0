import { clock } from '../foundation/clock';
import { isRejected } from './processMemory';
import type { Session } from './session';

const MARGIN_MS = 60_000;

/** Between 1 and 1.5, drawn once, so that several workers do not renew at the same moment. */
const processJitter = 1 + clock.random() / 2;

/** How long before its expiry a bearer is renewed: a minute, but never over a tenth of its life. */
function margin(session: Session): number {
	const lifetime = session.issuedAt > 0 ? session.expiresAt - session.issuedAt : Infinity;
	return Math.min(MARGIN_MS, lifetime / 10) * processJitter;
}

/**
 * Whether the bearer can be sent as far as this process knows, whoever it belongs to.
 * @param left how long it has to live still
 */
export function isUsable(session: Session, now: number, left = margin(session)): boolean {
	return session.accessToken !== '' && now < session.expiresAt - left && !isRejected(session.accessToken);
}

export function isFresh(session: Session, sessionKey: string, now: number, left?: number): boolean {
	// guard: tokens of another account are not used
	return session.sessionKey === sessionKey && isUsable(session, now, left);
}

/** Whether a refresh grant is worth a try: a token of the same account that has neither expired nor failed. */
export function isRefreshable(session: Session, sessionKey: string, now: number): boolean {
	return (
		session.refreshToken !== '' &&
		!isRejected(session.refreshToken) &&
		session.sessionKey === sessionKey &&
		(session.refreshExpiresAt === 0 || now < session.refreshExpiresAt)
	);
}
