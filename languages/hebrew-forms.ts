import { NO_FORMS, type WordForms } from './parts/forms.ts'
import { list } from './word-list.ts'

/** Hebrew words with the article, conjunctions and prepositions of one letter that are written together with them. */

const HEBREW = /^[\u05D0-\u05EA]+$/
/** *And*, *the* and *that* may stand before each other, and before one of the prepositions. `rest`: letters that are left. */
const PREFIXES = [
  { before: /^ו?ה/, rest: 3 },
  { before: /^ו?כ?שה/, rest: 3 },
  { before: /^ו?מה/, rest: 4 },
  { before: /^ו/, rest: 3 },
  { before: /^ו?ש/, rest: 3 },
  { before: /^ו?ש?[בל]/, rest: 3 },
  // With these letters nouns are made: *מספר* is a number, and not *from a book*.
  { before: /^ו?ש?[כמ]/, rest: 5 },
]
/** Words of which the first letter is their own. */
const WHOLE = list(
  `ועדה ועדת ועדות ויזה ותיק וירוס וידאו ורוד ושינגטון ותיקן
שלום שלומי שלוש שלושה שליטה שליש שלב שלבים שלג שלם שבוע שבועות שבת שבר שבע שבעה שבט שדה שוטר שוטרים שוק שופט שופטים שורה שותף שותפים שחור שחרור שטח
שטחים שטר שיחה שיחות שינוי שיעור שיר שירות שירותים שיטה שיקום שכונה שכר שכן שכנים שמאל שמיים שמונה שמועה שמש שמירה שנה שנים שני שניים שנתי שעה שעות שער שערים שפה שקר שקט שרון שריפה שרים
שרשרת ששה שתיים שתיקה שואה שטיח שאלה שאלות שאר שאול שגריר שגרירות שביל שביתה שבויים שבוי
בית בתי בתים בנק בנקים בסיס בסיסים בריאות בריטניה ביטחון ביטחוני בעיה בעיות בירה ברית בקשה בקשות בדיקה בדיקות ביקורת בשר בגדים בלבד בניין בניינים בנייה
בחירות בחירה בחור ביקור בוקר בורסה בחינה ביטוי ביטוח ביטול ביצוע בכיר בכירים בלגיה בלתי בעל בעלי בעלים בעוד בעבר בערך בפני ברור ברזיל ברלין ברק בריחה בשבוע בתוך בגלל במהלך במקום בין ביניהם
בשורה בשל בסוף באמת באופן באמצעות בהם בהן בכלל במיוחד
לילה לבנון לחם לשון לחץ לחצים לוחם לוחמים לוח לונדון לימוד לימודים לקוח לקוחות לפני לפניו לפחות לאחר לאור לאורך לאומי לאומית לאומיים לבד לבן לבנה לגבי לידה ליד למרות לכן לעיתים לעולם לעומת
לפי לפיכך לצד לקראת לרבות לשכה לשכת לשעבר לתוך לוויה לוויין לטענת לדברי לעבר לגמרי לבסוף להם להן לנו לכם`,
)

function withoutPrefixes(folded: string): string[] {
  if (folded.length < 3 || !HEBREW.test(folded)) return []
  if (WHOLE.has(folded)) return [folded]
  const rests = PREFIXES.map(({ before, rest }) => {
    const found = folded.replace(before, '')
    return found.length >= rest ? found : folded
  })
  return [...new Set([folded, ...rests])]
}

export const hebrew: WordForms = {
  ...NO_FORMS,
  keys: withoutPrefixes,
  asked: (folded) =>
    HEBREW.test(folded) ? [folded, ...(folded.length > 3 ? [folded.replace(/^ה/, '')] : [])] : [],
}
