import type { ItemError } from './itemError';

/** An error as one text, for an item that goes on all the same: what happened, and what to do now. */
export function errorText({ message, description }: ItemError): string {
	return description && !message.includes(description) ? `${message}. ${description}` : message;
}
