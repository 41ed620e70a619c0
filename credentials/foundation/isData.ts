import { isObject } from './isObject';

/**
 * An object or a list as JSON holds them. A stream or a buffer is none: the one leads on into the whole process, the
 * other has as many entries as bytes.
 */
export function isData(value: unknown): value is Record<string, unknown> {
	return isObject(value) && !ArrayBuffer.isView(value) && typeof value.pipe !== 'function';
}
