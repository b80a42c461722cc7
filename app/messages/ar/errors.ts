import type { ErrorCode } from '../../../model/errors.ts'
import type { BrowserErrorCode, ErrorText } from '../error-text.ts'
import { isolated } from './isolated.ts'

const AGAIN = 'أعد تحميل الصفحة.'
const START = `إن كان قد أوقف فشغّله من جديد بالأمر ${isolated('npm start')}.`
const GOES_ON = 'ثم شغّل الأمر نفسه: يتابع من حيث توقف.'

/** What went wrong and what to do, in Arabic; a name in braces is replaced by that fact of the error. */
export const errors: Record<ErrorCode | BrowserErrorCode, ErrorText> = {
  'bad-request': {
    message: 'لا يمكن استعمال المعامل «{parameter}»: {problem}.',
    fix: `صححه أو احذفه. وفي ${isolated('/api/openapi.json')} ما يقبله كل معامل.`,
  },
  'not-found': {
    message: 'لم يُعثر على {what} بالمعرّف {id}.',
    fix: 'تحقق منه، أو ابحث عن كلمات الاقتباس.',
  },
  'name-not-found': {
    message: 'ليس في المجموعة {what} بالمفتاح {id}.',
    fix: 'ابحث عن الاسم نفسه: ربما صار له مفتاح آخر، أو لم يعد في أي وثيقة.',
  },
  'passage-gone': {
    message: 'لم تعد الفقرة {id} في المجموعة، ونصها محفوظ.',
    fix: `تجد كلماتها، والفقرات التي هي فيها الآن، في ${isolated('/passages/{id}')} و${isolated('/api/passages/{id}')}.`,
  },
  damaged: {
    message: 'لا تُعرض {what} بالمعرّف {id}: ما في الفهرس منها لم يعد كما حُفظ.',
    fix: `غيّر القرص أو ذاكرته الفهرس. شغّل ${isolated('npm run -s index -- --repair FOLDER')} مع مجلد وثائقك؛ وتبقى التصحيحات.`,
  },
  'method-refused': {
    message: 'العنوان {path} لا يقبل {method}.',
    fix: `يقبل {allowed}؛ وفي ${isolated('/api/openapi.json')} وصف كل عنوان.`,
  },
  'site-refused': {
    message: 'طلب موقع آخر العنوان {path} من داخل صفحته.',
    fix: 'افتح العنوان نفسه، أو اتبع رابطًا إليه.',
  },
  'origin-refused': {
    message: 'العنوان {path} لا يقبل {method} إلا من صفحاته.',
    fix: `صحح في صفحة الوثيقة، أو بالأمر ${isolated('npm run -s correct')}. وإن كنت في تلك الصفحة فاذكر عنوانها في VERBATIM_PUBLIC_URL.`,
  },
  'corrections-off': {
    message: 'هذا الخادم لا يقبل تصحيحات: العنوان {path} معطَّل.',
    fix: `صحح بالأمر ${isolated('npm run -s correct')} حيث حُفظت المجموعة.`,
  },
  'adding-off': {
    message: 'هذا الخادم لا يقبل ملفات: العنوان {path} معطَّل.',
    fix: `افهرس مجلدًا بالأمر ${isolated('npm run -s index')} حيث حُفظت المجموعة، أو شغّل الخادم دون ${isolated('VERBATIM_ADDING=off')}.`,
  },
  'adding-elsewhere': {
    message: 'العنوان {path} لا يقبل ملفات إلا على الجهاز الذي يعمل عليه الخادم، حيث لا يصل إليه جهاز آخر.',
    fix: `لإتاحة ذلك من أجهزة أخرى شغّل الخادم مع ${isolated('VERBATIM_ADDING=anyone')}. لا تسجيل للدخول: كل من يصل إلى العنوان يستطيع عندئذ إضافة الملفات وحذفها.`,
  },
  'files-expected': {
    message: `العنوان {path} يقبل ملفات بصيغة ${isolated('multipart/form-data')} لا بصيغة «{given}».`,
    fix: `أرسل نموذجًا فيه الحقلان ${isolated('collection')} و${isolated('file')}، أو ${isolated('text')}، بهذا الترتيب.`,
  },
  'file-refused': {
    message: 'لم يُضف {name}: {problem}.',
    fix: 'لم يُحفظ منه شيء، وكل ما عداه كما كان.',
  },
  'added-unusable': {
    message: 'تعذر استعمال {path}، وهو للملفات التي تُضاف في الصفحة: {problem}.',
    fix: 'اجعله مجلدًا يُسمح للحساب الذي يشغّل الخادم بالقراءة منه والكتابة فيه. لم يتغير شيء، وكل ما عداه يعمل.',
  },
  'added-kept': {
    message: 'أُضيف {path} في الصفحة ولا يزال موجودًا، فسيفهرسه التشغيل التالي ثانية.',
    fix: 'لم يُحذف شيء. احذف ما أُضيف في صفحة «إضافة ملفات» من المكتبة؛ أو احذفه من مكانه ثم شغّل الأمر نفسه ثانية.',
  },
  'content-type-refused': {
    message: `يُرسل التغيير بصيغة ${isolated('application/json')} لا بصيغة «{given}».`,
    fix: `أرسل JSON مع الترويسة ${isolated('content-type: application/json')}.`,
  },
  'form-expected': {
    message: `العنوان {path} يقبل نموذجًا بصيغة ${isolated('application/x-www-form-urlencoded')} لا بصيغة «{given}».`,
    fix: `أرسل المعاملات في متن الطلب بالشكل ${isolated('name=value&name=value')}، أو استعمل GET واجعلها في العنوان.`,
  },
  'list-expected': {
    message: `العنوان {path} يقبل قائمة بصيغة ${isolated('application/json')} أو ${isolated('text/csv')} أو ${isolated('text/tab-separated-values')} أو ${isolated('text/plain')} لا بصيغة «{given}».`,
    fix: `أرسل ${isolated('{"lines": ["…"]}')} مع الترويسة ${isolated('content-type: application/json')}، أو جدولًا مع ${isolated('content-type: text/csv')} وخياراته في العنوان.`,
  },
  'draft-expected': {
    message: `العنوان {path} يقبل اقتباسًا أو مسودة بصيغة ${isolated('application/json')}، أو ملفًا بصيغة ${isolated('multipart/form-data')}، لا بصيغة «{given}».`,
    fix: `أرسل ${isolated('{"quote": "…"}')} أو ${isolated('{"draft": "…"}')} مع الترويسة ${isolated('content-type: application/json')}، أو نموذجًا فيه الحقل ${isolated('file')}.`,
  },
  'host-refused': {
    message: 'هذا الخادم لا يجيب باسم المضيف «{host}».',
    fix: 'افتحه بالعنوان الذي شُغّل عليه، أو اذكر المضيف في VERBATIM_PUBLIC_URL أو VERBATIM_ALLOWED_HOSTS.',
  },
  'index-missing': {
    message: 'لا فهرس في {folder} بعد.',
    fix: `شغّل ${isolated('npm run -s index -- FOLDER')} مع مجلد من المقالات.`,
  },
  'index-locked': {
    message: 'عملية أخرى تكتب في الفهرس في {folder}.',
    fix: 'انتظر حتى تنتهي، ثم شغّل الأمر ثانية.',
  },
  'index-unreadable': {
    message: 'تعذر فتح الفهرس في {folder}: {problem}.',
    fix: '{remedy}',
  },
  'index-unwritable': {
    message: 'تعذرت الكتابة في {folder}: {problem}.',
    fix: '{remedy}',
  },
  'index-version': {
    message:
      'الفهرس في {folder} من إصدار آخر (الصيغة {found})، وهذا الإصدار يقرأ حتى الصيغة {expected}. لم يُغيَّر فيه شيء.',
    fix: 'استعمل إصدار البرنامج الذي كتبه أو إصدارًا أحدث، أو اختر مجلدًا آخر في VERBATIM_DATA.',
  },
  'index-outdated': {
    message: 'الفهرس في {folder} من إصدار أقدم، وتعذر تحديثه الآن: {problem}.',
    fix: `انتظر إن كانت الفهرسة جارية. وإلا فشغّل ${isolated('npm run -s index')} مرة واحدة بمستخدم يحق له الكتابة هناك: يبقى كل شيء.`,
  },
  'network-file-system': {
    message: '{folder} على نظام ملفات شبكي ({kind})، وقد يتلف الفهرس عليه.',
    fix: 'اجعل VERBATIM_DATA مجلدًا على قرص محلي.',
  },
  'disk-full': {
    message: 'امتلأ القرص الذي عليه {folder}؛ وما حُفظ قبل ذلك سليم.',
    fix: 'أفرغ بعض المساحة، ثم أعد ما فعلته: لم يُكتب شيء ناقصًا.',
  },
  'no-memory': {
    message: 'لا تكفي الذاكرة للعمل على الفهرس في {folder}.',
    fix: `أغلق برامج أخرى وأعد المحاولة. وإن بقيت ذاكرة فاسمح لبرنامج ${isolated('Node')} بالمزيد منها بالميغابايت: ${isolated('NODE_OPTIONS=--max-old-space-size=4096')}. والفهرس كما كان.`,
  },
  'engine-unreachable': { message: '{engine} لا يجيب على {url}.', fix: 'شغّله، أو صحح العنوان.' },
  'engine-key-refused': {
    message: '{engine} على {url} يرفض المفتاح.',
    fix: `ضع في MEILI_KEY، وللفهرسة في MEILI_INDEXING_KEY، ما يطبعه ${isolated('npm run -s keys')}.`,
  },
  'setting-unusable': {
    message: 'لا يصلح أن تكون قيمة {name} هي "{value}": {problem}.',
    fix: 'صحح هذا المتغير في البيئة أو احذفه.',
  },
  'setting-incomplete': {
    message: 'ضُبط {name} ولم يُضبط {needed}.',
    fix: 'اضبط {needed} في البيئة أيضًا، أو احذف {name}.',
  },
  'engine-untrusted': {
    message: '{engine} على {url} غير موثوق: {problem}.',
    fix: 'لا يُطلب منه شيء ولا يُرسل إليه شيء حتى يُصحح ذلك.',
  },
  'engine-other': {
    message: 'ما يجيب على {url} هو {found} وليس {engine}.',
    fix: 'صحح العنوان: يجب أن يكون عنوان {engine}.',
  },
  'index-incomplete': {
    message: 'جزء من المجموعة مفقود في {engine} على {url}: لا شيء هناك باسم {indexes}.',
    fix: 'إن كان الاسم المستعار وحده قد حُذف فأعده إلى فهرسه؛ وإلا فاستعد الفهرس من نسخة، أو احذف كل الفهارس التي تبدأ أسماؤها بالبداية نفسها وافهرس كل شيء من جديد.',
  },
  'engine-access-refused': {
    message: '{engine} على {url} يرفض الوصول.',
    fix: 'ضع في OPENSEARCH_USERNAME وOPENSEARCH_PASSWORD، أو في OPENSEARCH_API_KEY، ما يعود لمن يحق له البحث، وفي OPENSEARCH_INDEXING_USERNAME وما يتبعه ما يعود لمن يحق له الكتابة.',
  },
  'engine-master-key-refused': {
    message: 'لا يصنع {engine} في {url} مفاتيح بهذا المفتاح الرئيسي.',
    fix: 'اضبط MEILI_MASTER_KEY على المفتاح الذي شُغّل به الخادم.',
  },
  'engine-full': {
    message: 'لم تبق مساحة لدى {engine} على {url}؛ وما حُفظ قبل ذلك سليم.',
    fix: `زد مساحة قرصه، ${GOES_ON}`,
  },
  'engine-busy': {
    message: '{engine} على {url} لا يقبل عملًا آخر الآن: {problem}.',
    fix: 'انتظر لحظة وحاول ثانية.',
  },
  'engine-slow': {
    message: '{engine} على {url} لم يجب في الوقت المحدد.',
    fix: 'حاول ثانية، أو ابحث عما هو أضيق.',
  },
  'engine-too-old': {
    message: 'إصدار {engine} على {url} هو {found}؛ والمطلوب {needed} أو أحدث.',
    fix: 'حدّث ذلك الخادم.',
  },
  'engine-failed': {
    message: '{engine} على {url} لم يستطع ما طُلب منه: {problem}.',
    fix: 'حاول ثانية؛ فإن تكرر ذلك فانظر في سجل ذلك الخادم.',
  },
  'not-fetched': {
    message: 'لم يُجلب {url}: {problem}.',
    fix: 'فُهرس كل ما سواه، وما جُلب منه من قبل باقٍ كما كان.',
  },
  'document-refused': { message: 'لم تُفهرس {documentKey}: {problem}.', fix: 'صحح الوثيقة وأعد فهرستها.' },
  'document-failed': {
    message: 'لم تُفهرس {documentKey}: {problem}.',
    fix: `فُهرس كل ما سواها. احفظها نصًا أو في أجزاء، أو اسمح بالمزيد عبر ${isolated('VERBATIM_DOCUMENT_SECONDS')} و${isolated('VERBATIM_WORKER_MEGABYTES')}.`,
  },
  'draft-refused': {
    message: 'تعذر فحص المسودة {name}: {problem}.',
    fix: `احفظها من جديد نصًا عاديًا أو بصيغة ${isolated('Markdown')} أو ${isolated('HTML')} أو ${isolated('Word (.docx)')}، أو الصق كلماتها.`,
  },
  'sheet-unavailable': {
    message: 'تعذر عرض الصفحة {number} من {documentKey}: {problem}.',
    fix: 'الكلمات التي قُرئت منها محفوظة. إن نُقل الملف أو تغير فأعده كما كان، أو أعد فهرسته كما هو الآن؛ وإلا فافتحه في برنامج آخر.',
  },
  'sheet-delayed': {
    message: 'لم تُعرض الصفحة {number} من {documentKey} بعد: {problem}.',
    fix: 'حاول ثانية بعد دقيقة، أو افتح الأصل في برنامج آخر.',
  },
  'sheets-elsewhere': {
    message: 'لا يعرض {path} صور الصفحات إلا على الجهاز الذي يعمل عليه الخادم، حيث لا يصل إليه جهاز آخر.',
    fix: `لعرضها في غيره أيضًا شغّل الخادم مع ${isolated('VERBATIM_PAGE_IMAGES=anyone')}: يستطيع عندئذ كل من يصل إلى العنوان أن يرى كل صفحات الأصول وأن يأخذ الصور بكل ما حُفظ فيها.`,
  },
  'sheets-off': {
    message: 'هذا الخادم لا يعرض صور الصفحات: {path} معطل.',
    fix: `افتح الأصل حيث هو محفوظ، أو شغّل الخادم من غير ${isolated('VERBATIM_PAGE_IMAGES=off')}.`,
  },
  'duplicate-key': {
    message: 'للوثيقتين {first} و{second} المفتاح نفسه «{documentKey}» في مجموعة واحدة.',
    fix: `أعط إحداهما معرّفًا آخر، أو فهرسهما في مجموعتين (${isolated('--collection')}).`,
  },
  'input-unreadable': { message: 'تعذرت قراءة {path}: {problem}.', fix: 'تحقق من المسار ومن أذوناته.' },
  'format-unknown': {
    message: 'صيغة {path} هي {format}، ولا تُقرأ بعد.',
    fix: '{wayOut}',
  },
  'record-faulty': {
    message: 'لا يمكن استعمال {place}: {problem}.',
    fix: 'صحح ذلك السطر وشغّل الأمر نفسه ثانية.',
  },
  'manifest-faulty': {
    message: 'ملف الوصف {path} يحتاج إلى تصحيح: {problem}.',
    fix: 'تُفهرس الوثائق على كل حال؛ صحح ملف الوصف وشغّل الأمر نفسه ثانية.',
  },
  'field-left-out': {
    message: 'تُرك الحقل «{field}» من {place}: {problem}.',
    fix: 'يُفهرس كل ما عداه؛ صحح ذلك الحقل أو احذفه وشغّل الأمر نفسه ثانية.',
  },
  'correction-refused': {
    message: 'لا يمكن هذا التصحيح: {problem}.',
    fix: 'لم يتغير شيء. انظر في ما تريد تصحيحه بصورته الحالية، وقل ثانية ما الخطأ فيه.',
  },
  'import-line-refused': {
    message: 'لا يمكن استعمال السطر {line} من التصحيحات المستوردة: {problem}.',
    fix: 'لم يُستورد شيء. صدّر الملف من جديد من حيث جاء، أو أصلح ذلك السطر.',
  },
  'import-conflicts': {
    message: 'عدد التصحيحات المستوردة التي تقول غير ما هو معمول به هنا {count}: {ids}.',
    fix: `لم يُستورد شيء. انظر فيها بالخيار ${isolated('--preview')}، ثم استورد ثانية مع ${isolated('--keep mine')} أو ${isolated('--keep theirs')}.`,
  },
  'corrections-damaged': {
    message: 'لا يمكن استعمال السطر {line} من {path}: {problem}.',
    fix: 'أصلح ذلك السطر أو انقله إلى ملف آخر. لم يتغير شيء، وكل سطر آخر كما كان.',
  },
  'records-unreadable': {
    message: 'تعذر استعمال {path}، وفيه ما يسجله الناس والمفهرس: {problem}.',
    fix: '{recordsRemedy}',
  },
  'record-changed': {
    message: `غيّر غيرك هذا في هذه الأثناء (${isolated('{kind} {key}')}).`,
    fix: 'انظر إليه بصورته الحالية، ثم أعد تغييرك.',
  },
  'records-version': {
    message: 'كتب {path} إصدارٌ أحدث (الصيغة {found}، والمطلوبة {expected}).',
    fix: 'استعمل ذلك الإصدار أو أحدث منه؛ لم يتغير شيء.',
  },
  'backup-unusable': {
    message: 'تعذر استعمال النسخة الاحتياطية {path}: {problem}.',
    fix: 'استعمل نسخة احتياطية أخرى. لم يتغير شيء.',
  },
  'restore-refused': {
    message: 'في {folder} فهرس أو سجلات؛ لم يُستعد شيء.',
    fix: `أضف ${isolated('--replace')} لتستعيد مع ذلك: يُحفظ ما فيه الآن في مجلد داخله. أو اختر مجلدًا آخر بالمتغير VERBATIM_DATA.`,
  },
  'packet-differs': {
    message: 'ملف الأدلة {path} ليس سليمًا؛ عدد أجزائه المختلفة {differences}.',
    fix: `شغّل ${isolated('npm run -s verify')} عليه، فهو يسمّيها، واستعمل الملف كما أُعدّ. لم يتغير شيء.`,
  },
  'timestamp-unusable': {
    message: 'تعذر استعمال الختم الزمني {path}: {problem}.',
    fix: `أعدّ طلبًا جديدًا بالأمر ${isolated('npm run -s packet -- timestamp-request')}، وأرسله إلى الجهة مرة أخرى. لم يتغير شيء.`,
  },
  cancelled: { message: 'أُلغي الطلب.', fix: 'لا شيء يلزم فعله.' },
  internal: {
    message: 'حدث خطأ غير متوقع ({what}).',
    fix: 'حاول ثانية؛ فإن تكرر ذلك فأبلغ عنه مع ما تقوله الطرفية.',
  },
  'no-server': { message: 'الخادم لا يجيب.', fix: START },
  'unexpected-answer': { message: 'أجاب الخادم بما لا يُفهم ({status}).', fix: AGAIN },
}
