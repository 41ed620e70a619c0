import { settled } from '../../../credentials/foundation/settled';
import { FieldError } from './fieldError';

/** A FieldError with the name of the field in front, as on screen. */
export class NamedFieldError extends FieldError {
	constructor(label: string, error: FieldError) {
		super(`"${label}" ${error.message}`, error.advice);
	}
}

/** What is wrong with a field, with its name in front. @throws NamedFieldError */
export async function named<Result>(label: string, work: Promise<Result>): Promise<Result> {
	const end = await settled(work);
	if ('value' in end) return end.value;
	throw end.error instanceof FieldError ? new NamedFieldError(label, end.error) : end.error;
}

/** As `named`, for what is known at once. @throws NamedFieldError */
export function namedNow<Result>(label: string, work: () => Result): Result {
	let flaw: unknown;
	try {
		return work();
	} catch (error) {
		flaw = error;
	}
	throw flaw instanceof FieldError ? new NamedFieldError(label, flaw) : flaw;
}
