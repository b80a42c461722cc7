import { phrases } from '../word-list.ts'

export const notices = {
  correction: phrases('تصحيح | تصويب | استدراك'),
  update: phrases('تحديث | محدث'),
  corrected: phrases('تم تصحيح هذا الخبر | تم تصحيح هذا التقرير | جرى تصحيح هذا الخبر'),
  updated: phrases('تم تحديث هذا الخبر | تم تحديث هذا التقرير | جرى تحديث هذا الخبر'),
}
