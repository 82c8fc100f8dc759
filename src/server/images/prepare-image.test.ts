import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { expect, it } from 'vitest';
import { prepareImage } from './prepare-image';

const id = '0f5a3c1e-7f6a-4b6e-9d0a-2b8a5d1c9e10';

const drawing = (width: number, height: number, colour = 'rgb(200 30 30)') => {
	const canvas = createCanvas(width, height);
	const brush = canvas.getContext('2d');
	brush.fillStyle = colour;
	brush.fillRect(0, 0, width, height);
	return canvas;
};

/** A JPEG whose camera noted that it was held upright (orientation 6), as every phone does. */
const fromPhone = async (width: number, height: number): Promise<Buffer> => {
	const jpeg = await drawing(width, height).encode('jpeg', 90);
	const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6];
	const note = Buffer.concat([
		Buffer.from([0xff, 0xe1, 0x00, 0x22]),
		Buffer.from('Exif\0\0', 'latin1'),
		Buffer.from([...tiff, 0, 0, 0, 0, 0, 0, 0])
	]);
	return Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)]);
};

const prepared = async (bytes: Uint8Array) => {
	const image = await prepareImage(id, bytes);
	if (!image.ok) throw new Error(image.error);
	return { ...image.value, bytes: Buffer.from(image.value.bytes, 'base64') };
};

it('is scaled down to 2000 pixels and keeps its shape', async () => {
	const image = await prepared(await drawing(3000, 1500).encode('png'));
	expect(image).toMatchObject({ id, mime: 'image/png', width: 2000, height: 1000 });
	expect(imageSize(image.bytes)).toMatchObject({ width: 2000, height: 1000, type: 'png' });
});

it('is never made larger', async () => {
	expect(await prepared(await drawing(30, 20).encode('png'))).toMatchObject({
		width: 30,
		height: 20
	});
});

it('stands upright, without what the camera noted', async () => {
	const image = await prepared(await fromPhone(40, 20));
	expect(image).toMatchObject({ mime: 'image/jpeg', width: 20, height: 40 });
	expect(image.bytes.includes('Exif')).toBe(false);
});

it('becomes a kind that Word knows, and keeps what shows through', async () => {
	const opaque = await prepared(await drawing(40, 20).encode('webp', 90));
	expect(opaque.mime).toBe('image/jpeg');
	const clear = await prepared(await drawing(40, 20, 'rgb(200 30 30 / 50%)').encode('webp', 90));
	expect(clear.mime).toBe('image/png');
	expect((await loadImage(clear.bytes)).width).toBe(40);
});

it.each([
	['a text', Buffer.from('Nie jestem obrazem, choć tak się nazywam.'), 'not a picture'],
	['nothing', Buffer.from(''), 'not a picture'],
	[
		'a drawing with a script',
		Buffer.from('<svg xmlns="x" width="1" height="1"/>'),
		'not a picture'
	],
	['a file beyond 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1), 'too large']
])('is not %s', async (_what, bytes, refusal) => {
	expect(await prepareImage(id, bytes)).toEqual({ ok: false, error: refusal });
});

it('is not half a picture', async () => {
	const whole = await drawing(400, 200).encode('jpeg', 90);
	expect(await prepareImage(id, whole.subarray(0, 300))).toEqual({
		ok: false,
		error: 'not a picture'
	});
});

it('is not one that would fill the memory', async () => {
	const bomb = await drawing(1, 1).encode('png');
	bomb.writeUInt32BE(30_000, 16);
	bomb.writeUInt32BE(30_000, 20);
	expect(await prepareImage(id, bomb)).toEqual({ ok: false, error: 'too many pixels' });
});
