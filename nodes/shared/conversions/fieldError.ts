/** Something the user entered cannot be sent. The message follows the field's name: `"To" <message>`. */
export class FieldError extends Error {
	override readonly name = 'FieldError';

	constructor(
		message: string,
		readonly advice: string,
	) {
		super(message);
	}
}
