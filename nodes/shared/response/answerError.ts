/** An answer came, but it is not what its page promises. The message follows the provider's name. */
export class AnswerError extends Error {
	override readonly name = 'AnswerError';

	constructor(
		message: string,
		readonly advice: string,
	) {
		super(message);
	}
}
