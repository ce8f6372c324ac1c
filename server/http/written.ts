import { z } from 'zod'

/** What an officer writes: line breaks and rare characters stay, other control characters go, length counts characters. */
export const written = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '')
        .trim(),
    )
    .refine((text) => [...text].length <= max, { message: 'too-long', params: { max } })
