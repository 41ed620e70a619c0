/**
 * A turn of the event loop handles all that has arrived before any of the requests that begin meanwhile is sent: it goes
 * once the connection stands, and that is seen in the next turn. Many that begin in one turn reach the provider together
 * and are answered together, and so on: the loop and the provider wait for each other. So a few begin in each.
 */
export interface Turn {
	begun: number;
	/** No more before the next turn. */
	isOver: boolean;
}

const FEWEST = 4;
const MOST = 16;
/** Of all that may be under way this part begins in one turn. */
const PART = 1 / 16;

/** How many begin in one turn. @param places how many may be under way */
export const fewOf = (places: number): number => Math.min(MOST, Math.max(FEWEST, places * PART));

export const newTurn = (): Turn => ({ begun: 0, isOver: false });

/** @param most so many begin in one turn; @returns whether it was the last one: the next turn is to be begun soon */
export function noteBegun(turn: Turn, most: number): boolean {
	turn.begun++;
	const isLast = !turn.isOver && turn.begun >= most;
	turn.isOver ||= isLast;
	return isLast;
}

export function beginTurn(turn: Turn): void {
	turn.begun = 0;
	turn.isOver = false;
}
