/**
 * Spellings of one Arabic name in Latin letters, the most usual in English first, and in Arabic, folded and without
 * its article. A name is listed only if its spellings are those of no other name: `Salem`, `Salim` and `Salam` are
 * three, and so are `Amer` and `Amir`, `Kamal` and `Kamel`.
 */
const SPELLINGS = `
mohammed mohamed mohammad mohamad muhammad muhammed muhamad muhamed mohamet mouhamad mouhamed mouhammad mahomed محمد
ahmed ahmad ahmet achmed achmad احمد
hussein hussain hussayn husayn husain husein hossein houssein hussien hosein حسين
hassan hasan حسن
khaled khalid chaled haled خالد
omar umar oumar عمر
othman uthman osman usman ousmane othmane عثمان
youssef yousef yusuf yousuf yusef youssouf yusof jussuf jusuf yousif yussef yussuf يوسف
ibrahim ebrahim ibraheem ibrahem ابراهيم
ismail ismael ismaeel esmail اسماعيل
mustafa mostafa moustafa moustapha mustapha mostapha مصطفي
mahmoud mahmud mahmood machmud محمود
saeed saeid سعيد
walid waleed oualid وليد
rashid rasheed rachid raschid
hamid hameed حميد
karim kareem كريم
jamal gamal djamal dschamal jamaal جمال
nasser naser nassir ناصر
tariq tarek tareq tarik tarique طارق
faisal faysal feisal fayssal faycal فيصل
suleiman sulaiman soleiman sulayman suleyman souleymane soulaiman سليمان
osama usama oussama ousama اسامه
muammar moammar mouammar معمر
ayman aiman aymen ايمن
hisham hesham hicham hischam هشام
imad emad imed عماد
adel adil عادل
samir sameer سمير
nabil nabeel نبيل
jamil jameel gamil djamil جميل
munir mounir muneer monir منير
fuad fouad foad فواد
murad mourad mrad مراد
haider haidar haydar hayder heidar haydr
qassem qasem qasim kassem kasim qassim ghassem kacem qacem قاسم
hashem hashim hachem hachim هاشم
yasser yasir yaser yassir jassir ياسر
majid majeed
sharif shareef cherif sherif sharef scharif شريف
aisha aysha ayesha aicha aischa عايشه
fatima fatimah fatma fatema fatemeh فاطمه
khadija khadijah khadidja chadidscha خديجه
zainab zeinab zaynab zeynab zineb زينب
maryam mariam mariyam meryem مريم
layla laila leila leyla ليلي
abdullah abdallah abdulla abdalla abdellah
bashar bachar baschar بشار
bashir bachir basheer baschir بشير
shaaban shaban chaaban شعبان
rami ramy رامي
sami samy سامي
hadi hady هادي
mahdi mehdi mahdy مهدي
ali aly علي
hani hany هاني
fadi fady فادي
wissam wisam ouissam وسام
bassam basam بسام
ghassan gassan غسان
anwar anouar enwer انور
marwan marouan marouane merwan مروان
ziad ziyad zeyad ziyaad زياد
iyad eyad ayad اياد
riad riyad riyadh reyad رياض
jawad jawwad javad جواد
abbas abas عباس
kamal كمال
amin ameen amine امين
nizar nezar نزار
qais qays kais qaiss قيس
anas annas انس
hatem hatim حاتم
issam essam isam esam عصام
akram ekrem اكرم
talal tallal طلال
bilal belal بلال
hamza hamzah hamzeh حمزه
yahya yahia yehia yehya jahja يحيي
zakaria zakariya zakariyya zakarya زكريا
rahman rahmane رحمن
rahim raheem رحيم
aziz azeez عزيز
salam salaam سلام
nour noor nur نور
din deen دين
najjar nadjar نجار
haddad حداد
khatib khateeb chatib خطيب
halabi حلبي
masri masry مصري
homsi حمصي
shami chami schami شامي
hourani حوراني
nassar نصار
khoury khouri khuri خوري
mansour mansur منصور
saad سعد
salem سالم
saleh salih صالح
samer سامر
maher ماهر
bakr بكر
jaber jabir djaber جابر
zuhair zuheir zouheir زهير
ammar عمار
firas feras فراس
mazen mazin مازن
muhannad mohannad mohanad مهند
moataz mutaz moutaz معتز
nidal nedal نضال
louay luay louai لوي
rana رنا
rasha رشا
dina دينا
huda hoda هدي
salma سلمي
nadia nadya ناديه
amal امل
hanan حنان
iman eman ايمان
mona muna مني
rim reem ريم
razan رزان
lina لينا
sara sarah ساره
samar سمر
suad souad سعاد
wafa وفا
asma asmaa اسما
farouk farouq faruk faruq فاروق
fares faris فارس
habib حبيب
hilal هلال
idris idriss ادريس
jaafar jafar jaffar djaafar جعفر
luqman loqman لقمان
malik مالك
moussa musa mousa موسي
nizam نظام
rafiq rafik رفيق
raed raid رايد
sabri sabry صبري
salah صلاح
shadi chadi شادي
taher tahir طاهر
turki تركي
yassin yasin yaseen ياسين
younis younes yunus yunis يونس
zaher zahir زاهر
zaki زكي`

/** Every listed spelling, by the first one. */
export const SPELLED: ReadonlyMap<string, readonly string[]> = new Map(
  SPELLINGS.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map((spellings) => [spellings[0] ?? '', spellings]),
)
