import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { largestImage, type ImageRefusal } from '$lib/domain/plan/image-refusal';
import type { PlanImage } from '$lib/domain/plan/plan-image';
import { ok, refuse, type Result } from '$lib/domain/shared/result';

/** Enough for a page of A4 at 300 dots to the inch across the text. */
const longestSide = 2000;
/** Beyond this the decoded picture would take hundreds of megabytes of memory. */
const mostPixels = 50_000_000;
/** A screenshot stays sharp as PNG; a photograph as PNG is many times larger than as JPEG and looks the same. */
const largestPng = 1.5 * 1024 * 1024;
const jpegQuality = 88;

const acceptedTypes = ['png', 'jpg', 'webp'];

/** What the first bytes say it is, whatever its name says. Null for what is no picture that we take. */
const measure = (bytes: Uint8Array): { width: number; height: number; type: string } | null => {
	try {
		const { width, height, type = '' } = imageSize(bytes);
		return acceptedTypes.includes(type) ? { width, height, type } : null;
	} catch {
		// The library throws for whatever it does not know, and for pictures that end early.
		return null;
	}
};

const isTransparent = (canvas: Canvas): boolean => {
	const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
	for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return true;
	return false;
};

const encode = async (canvas: Canvas, type: string): Promise<Pick<PlanImage, 'mime' | 'bytes'>> => {
	const transparent = type !== 'jpg' && isTransparent(canvas);
	if (type === 'png' || transparent) {
		const png = await canvas.encode('png');
		if (transparent || png.byteLength <= largestPng)
			return { mime: 'image/png', bytes: png.toString('base64') };
	}
	const jpeg = await canvas.encode('jpeg', jpegQuality);
	return { mime: 'image/jpeg', bytes: jpeg.toString('base64') };
};

/**
 * Draws a picture anew, upright and at most 2000 pixels long, so that nothing of the file itself is kept: neither what
 * a camera noted (place, device) nor what is no picture at all. PNG, JPEG or WebP in; PNG or JPEG out.
 */
export const prepareImage = async (
	id: string,
	bytes: Uint8Array
): Promise<Result<PlanImage, ImageRefusal>> => {
	if (bytes.byteLength > largestImage) return refuse('too large');
	const size = measure(bytes);
	if (!size) return refuse('not a picture');
	if (size.width * size.height > mostPixels) return refuse('too many pixels');
	// Throws where the file says that it is a picture, but cannot be drawn.
	const drawn = await loadImage(Buffer.from(bytes)).catch(() => null);
	if (!drawn || drawn.width === 0 || drawn.height === 0) return refuse('not a picture');
	const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height));
	const width = Math.max(1, Math.round(drawn.width * scale));
	const height = Math.max(1, Math.round(drawn.height * scale));
	const canvas = createCanvas(width, height);
	canvas.getContext('2d').drawImage(drawn, 0, 0, width, height);
	return ok({ id, width, height, ...(await encode(canvas, size.type)) });
};
