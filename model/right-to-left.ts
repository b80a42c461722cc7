const LETTER = /\p{L}/u
/** A letter of a script that is written from right to left. The Arabic one shares its lengthening stroke with others. */
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script_Extensions=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/** How many more letters are written from right to left than from left to right. */
export function rightToLeftSurplus(text: string): number {
  let surplus = 0
  for (const character of text) {
    if (LETTER.test(character)) surplus += RIGHT_TO_LEFT.test(character) ? 1 : -1
  }
  return surplus
}
