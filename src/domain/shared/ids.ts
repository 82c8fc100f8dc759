import { z } from 'zod';

/** Identifier of anything a plan stores. New ids are made outside the domain and passed in. */
export const idSchema = z.uuid();

/** Every row that people edit carries its version; a write names the version that it read. */
export const versionSchema = z.number().int().positive();

/** Calendar day, `2026-11-22`. */
export const daySchema = z.iso.date();

export const yearSchema = z.number().int().min(1990).max(2100);
