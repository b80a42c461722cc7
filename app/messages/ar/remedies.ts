import type { IndexProblem } from '../../../model/error-reasons.ts'
import type { WayOut } from '../../../model/error-terms.ts'
import { isolated } from './isolated.ts'

const REBUILD = `انقل المجلد ${isolated('index')} الذي داخل ذلك المجلد من مكانه ولا شيء غيره: ففي ${isolated('corrections.jsonl')} و${isolated('records.db')} و${isolated('authority')} إلى جانبه ما صنعه الناس بأيديهم، فأبقها. ثم أعد فهرسة وثائقك فتُطبَّق كل التصحيحات من جديد؛ والوثائق نفسها لم تُمس.`
const ANOTHER_FOLDER = 'أو اختر مجلدًا آخر في VERBATIM_DATA'
const NOTHING_CHANGED = 'لم يتغير شيء.'

/** What to do about an index that cannot be used, by what stands in the way. */
export const remedies: Record<IndexProblem['reason'], string> = {
  'not-an-index': REBUILD,
  'empty-index': REBUILD,
  damaged: `افحص القرص. ${REBUILD}`,
  crashes: `كل ما عداه يعمل. ${REBUILD}`,
  'folder-in-place-of-file': REBUILD,
  vanished: `أعده إلى مكانه، أو أعد فهرسة وثائقك. ${NOTHING_CHANGED}`,
  'unfinished-log': `انسخ مجلد البيانات كله إلى قرص يمكن الكتابة عليه، واجعل VERBATIM_DATA النسخةَ: فتُطبَّق حينئذ التغييرات التي في ${isolated('verbatim.db-wal')}.`,
  'record-lost': `أعد لقطة من ذلك الفهرس، أو احذفه واستعد نسخة احتياطية (${isolated('npm run -s restore')}) فتملؤه من جديد. والبحث يعمل دونه.`,
  'being-written': 'انتظر حتى تنتهي، ثم أعد المحاولة.',
  'cannot-create': `أنشئه بنفسك، ${ANOTHER_FOLDER}.`,
  'not-a-folder': `صحح المسار، ${ANOTHER_FOLDER}.`,
  'cannot-open': `تحقق من أذوناته، ${ANOTHER_FOLDER}.`,
  'no-permission': `غيّر أذوناته، ${ANOTHER_FOLDER}.`,
  'of-another-user': `شغّل هذا باسم ذلك المستخدم، أو اطلب إليه تغيير الأذونات، ${ANOTHER_FOLDER}. ${NOTHING_CHANGED}`,
  'read-only': `غيّر أذوناته، ${ANOTHER_FOLDER}. ${NOTHING_CHANGED} والبحث يعمل كما هو.`,
  'read-only-disk': `ركّب القرص بحيث يمكن الكتابة عليه، ${ANOTHER_FOLDER}. ${NOTHING_CHANGED} والبحث يعمل كما هو.`,
  'disk-error':
    'انظر في سجل النظام: فقد يكون القرص يتعطل. انسخ مجلد البيانات إلى قرص آخر، واجعل VERBATIM_DATA النسخةَ.',
  'too-many-open-files': `أغلق برامج أخرى، أو ارفع الحد (${isolated('ulimit -n 4096')})، ثم أعد المحاولة. ${NOTHING_CHANGED}`,
  'database-error': `أعد المحاولة. فإن تكرر ذلك فقد يكون الفهرس تالفًا. ${REBUILD}`,
  'system-error': `تحقق من المجلد ومن قرصه، ${ANOTHER_FOLDER}. ${NOTHING_CHANGED}`,
}

/** The same for what people and the indexer record, where only a copy helps against damage. */
export const COPY_OF_RECORDS = `افحص القرص، وأعد نسخة منه؛ فالبحث يعمل دونه، و${isolated('corrections.jsonl')} ملف مستقل عنه.`

/** What can be done with a file that cannot be read yet. */
export const waysOut: Record<WayOut, string> = {
  'as-text': 'احفظه نصًا بترميز UTF-8 أو صفحة HTML.',
  'in-utf-8': 'احفظه بترميز UTF-8.',
  'as-new-office': `افتحه في برنامج مكتبي، واحفظه بصيغة ${isolated('.docx')} أو ${isolated('.pptx')} أو ${isolated('.xlsx')}، أو ${isolated('OpenDocument')}.`,
  'without-password': 'افتحه بكلمة مروره، واحفظه من دونها.',
  unpack: 'فك ضغطه وفهرس المجلد الناتج.',
  messages: 'احفظ كل رسالة نصًا بترميز UTF-8 أو صفحة HTML.',
  'one-page': 'افتحه في متصفح، ثم احفظ الصفحة من جديد HTML وحدها.',
  pages: 'استخرج منه الصفحات، واحفظ كلًا منها HTML.',
  'linked-articles': `كثيرًا ما تحوي الخلاصة بدايات المقالات فقط: احفظ الصفحات التي تشير إليها HTML. فإن كانت المقالات فيها كاملة فاكتب كلًا منها سطرًا في ملف ${isolated('.jsonl')} فيه ${isolated('"id"')} و${isolated('"text"')}.`,
  records: `اكتب كل سجل منه سطرًا في ملف ${isolated('.jsonl')} فيه ${isolated('"id"')} و${isolated('"text"')}.`,
  recognise: 'إن كان فيه نص فاستخرجه بالتعرف الضوئي (OCR)، واحفظه نصًا بترميز UTF-8.',
  transcribe: 'احفظ ما يقال فيه نصًا بترميز UTF-8.',
  'no-document': 'ليس فيه نص يُقتبس: اتركه مكانه أو انقله إلى مجلد آخر.',
}
