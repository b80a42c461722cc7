import type { ocr as english } from '../en/ocr.ts'

const percent = new Intl.NumberFormat('ar-u-nu-latn', { style: 'percent' })

export const ocr: typeof english = {
  readBy: 'قُرئ بالتعرف الضوئي على الحروف (OCR)',
  confidence: (share) => `(الثقة ${percent.format(share)})`,
  mayBeMisread: 'كلمات قد تكون قُرئت خطأ، فقارنها بالصورة:',
  compare: 'قارن بالصفحة',
  between: '، ',
  doubtful: 'قد يكون التعرف الضوئي أخطأ في قراءتها',
}
