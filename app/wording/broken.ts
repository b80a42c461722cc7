import type { Language } from './languages.ts'

type Broken = { title: string; message: string; fix: string; again: string }

/** What a page says that could not be shown. */
export const BROKEN: Record<Language, Broken> = {
  en: {
    title: 'This page could not be shown',
    message: 'Something went wrong that nobody foresaw.',
    fix: 'Try again. If it happens again, the terminal that Verbatim runs in says more.',
    again: 'Try again',
  },
  ar: {
    title: 'تعذر عرض هذه الصفحة',
    message: 'حدث خطأ لم يتوقعه أحد.',
    fix: 'حاول ثانية. وإن تكرر ذلك فالطرفية التي يعمل فيها Verbatim تقول المزيد.',
    again: 'حاول ثانية',
  },
}
