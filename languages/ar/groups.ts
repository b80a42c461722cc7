import type { Groups } from '../parts/groups.ts'
import { words } from './spelling.ts'

const NOUNS = words(`
  وزارة حكومة رئاسة هيئة منظمة لجنة مجلس شركة صحيفة وكالة قناة موقع إذاعة حركة حزب جبهة جيش شرطة محكمة نيابة إدارة جامعة
  معهد مركز مرصد اتحاد جمعية نقابة بنك مصرف سفارة قوات كتائب تنظيم جماعة مفوضية بعثة برلمان سلطة سلطات بلدية شبكة مجلة
  تلفزيون مؤسسة مكتب ديوان غرفة تحالف ائتلاف فصائل تيار نادي مديرية دائرة قيادة`)

export const groups: Partial<Groups> = {
  nouns: NOUNS,
  references: NOUNS,
}
