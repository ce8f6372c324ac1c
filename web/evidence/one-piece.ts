/** What a line that breaks may cost: so much comes in one request, and what is larger in pieces of it. */
export const onePiece = 2 * 1024 * 1024
