<?xml version="1.0" encoding="UTF-8"?>
<!-- How the espeak voice ar is made to say words that it says wrongly: Latin names and letters, numbers, and words
     that it reads without their short vowels. The sign of doubling stands before the vowel sign, as the voice needs it. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="ar">
  <lexeme><grapheme>Pfizer</grapheme><alias>فايزَر</alias></lexeme>
  <lexeme><grapheme>Besponsa</grapheme><alias>بيسبونسا</alias></lexeme>
  <lexeme><grapheme>ClinicalTrials.gov</grapheme><alias>كلينيكال ترايَلز دوت غوف</alias></lexeme>
  <lexeme><grapheme>EudraCT</grapheme><alias>يُودرا سي تي</alias></lexeme>
  <lexeme><grapheme>ISRCTN</grapheme><alias>آي إس آرْ سي تي إن</alias></lexeme>
  <lexeme><grapheme>Plainspeech</grapheme><alias>بلِين سبيتش</alias></lexeme>
  <lexeme><grapheme>InO</grapheme><alias>آي إن أُو</alias></lexeme>
  <lexeme><grapheme>ALL</grapheme><alias>أَيْ إل إل</alias></lexeme>
  <lexeme><grapheme>VOD</grapheme><alias>في-أُو-دي</alias></lexeme>
  <lexeme><grapheme>CR</grapheme><alias>سي آرْ</alias></lexeme>
  <lexeme><grapheme>CRi</grapheme><alias>سي آرْ آي</alias></lexeme>
  <lexeme><grapheme>MRD</grapheme><alias>إم آرْ دي</alias></lexeme>
  <lexeme><grapheme>CD22</grapheme><alias>سي دي اثنان وعشرون</alias></lexeme>
  <lexeme><grapheme>AST</grapheme><alias>أَيْ إس تي</alias></lexeme>
  <lexeme><grapheme>ALT</grapheme><alias>أَيْ إل تي</alias></lexeme>
  <lexeme><grapheme>GGT</grapheme><alias>جي جي تي</alias></lexeme>
  <lexeme><grapheme>LDH</grapheme><alias>إل دي إتش</alias></lexeme>
  <lexeme><grapheme>A</grapheme><alias>أَيْ</alias></lexeme>
  <lexeme><grapheme>B</grapheme><alias>بي</alias></lexeme>
  <lexeme><grapheme>C</grapheme><alias>سي</alias></lexeme>
  <lexeme><grapheme>D</grapheme><alias>دي</alias></lexeme>
  <lexeme><grapheme>E</grapheme><alias>إي</alias></lexeme>
  <lexeme><grapheme>F</grapheme><alias>إف</alias></lexeme>
  <lexeme><grapheme>G</grapheme><alias>جي</alias></lexeme>
  <lexeme><grapheme>H</grapheme><alias>إتش</alias></lexeme>
  <lexeme><grapheme>I</grapheme><alias>آي</alias></lexeme>
  <lexeme><grapheme>J</grapheme><alias>جَيْ</alias></lexeme>
  <lexeme><grapheme>K</grapheme><alias>كَيْ</alias></lexeme>
  <lexeme><grapheme>L</grapheme><alias>إل</alias></lexeme>
  <lexeme><grapheme>M</grapheme><alias>إم</alias></lexeme>
  <lexeme><grapheme>N</grapheme><alias>إن</alias></lexeme>
  <lexeme><grapheme>O</grapheme><alias>أُو</alias></lexeme>
  <lexeme><grapheme>P</grapheme><alias>بي</alias></lexeme>
  <lexeme><grapheme>Q</grapheme><alias>كيُو</alias></lexeme>
  <lexeme><grapheme>R</grapheme><alias>آرْ</alias></lexeme>
  <lexeme><grapheme>S</grapheme><alias>إس</alias></lexeme>
  <lexeme><grapheme>T</grapheme><alias>تي</alias></lexeme>
  <lexeme><grapheme>U</grapheme><alias>يُو</alias></lexeme>
  <lexeme><grapheme>V</grapheme><alias>في</alias></lexeme>
  <lexeme><grapheme>W</grapheme><alias>دَبِليُو</alias></lexeme>
  <lexeme><grapheme>X</grapheme><alias>إكس</alias></lexeme>
  <lexeme><grapheme>Y</grapheme><alias>وَاي</alias></lexeme>
  <lexeme><grapheme>Z</grapheme><alias>زِد</alias></lexeme>
  <!-- Medical words. Those that are said as they are written are right without their vowels. -->
  <lexeme><grapheme>الأسبارتات</grapheme><alias>الأَسبارتات</alias></lexeme>
  <lexeme><grapheme>الألانين</grapheme><alias>الأَلانِين</alias></lexeme>
  <lexeme><grapheme>البيض</grapheme><alias>البِيض</alias></lexeme>
  <lexeme><grapheme>الكريات</grapheme><alias>الكُرَيَّات</alias></lexeme>
  <lexeme><grapheme>الصفيحات</grapheme><alias>الصُفَيحات</alias></lexeme>
  <lexeme><grapheme>الحموية</grapheme><alias>الحُمَّوِيَّة</alias></lexeme>
  <lexeme><grapheme>أثر</grapheme><alias>أثر</alias></lexeme>
  <lexeme><grapheme>أمين</grapheme><alias>أمين</alias></lexeme>
  <lexeme><grapheme>ارتفاع</grapheme><alias>ارتفاع</alias></lexeme>
  <lexeme><grapheme>الجسم</grapheme><alias>الجسم</alias></lexeme>
  <lexeme><grapheme>الدم</grapheme><alias>الدم</alias></lexeme>
  <lexeme><grapheme>العظم</grapheme><alias>العظم</alias></lexeme>
  <lexeme><grapheme>الكبد</grapheme><alias>الكبد</alias></lexeme>
  <lexeme><grapheme>اللاكتات</grapheme><alias>اللاكتات</alias></lexeme>
  <lexeme><grapheme>المرض</grapheme><alias>المرض</alias></lexeme>
  <lexeme><grapheme>انخفاض</grapheme><alias>انخفاض</alias></lexeme>
  <lexeme><grapheme>تعداد</grapheme><alias>تعداد</alias></lexeme>
  <lexeme><grapheme>تقدم</grapheme><alias>تقدم</alias></lexeme>
  <lexeme><grapheme>جانبي</grapheme><alias>جانبي</alias></lexeme>
  <lexeme><grapheme>جسم</grapheme><alias>جسم</alias></lexeme>
  <lexeme><grapheme>حرارة</grapheme><alias>حرارة</alias></lexeme>
  <lexeme><grapheme>داء</grapheme><alias>داء</alias></lexeme>
  <lexeme><grapheme>دراسة</grapheme><alias>دراسة</alias></lexeme>
  <lexeme><grapheme>دورة</grapheme><alias>دورة</alias></lexeme>
  <lexeme><grapheme>رعاف</grapheme><alias>رعاف</alias></lexeme>
  <lexeme><grapheme>غاما</grapheme><alias>غاما</alias></lexeme>
  <lexeme><grapheme>غلوتاميل</grapheme><alias>غلوتاميل</alias></lexeme>
  <lexeme><grapheme>فقر</grapheme><alias>فقر</alias></lexeme>
  <lexeme><grapheme>قلة</grapheme><alias>قلة</alias></lexeme>
  <lexeme><grapheme>مشكلة</grapheme><alias>مشكلة</alias></lexeme>
  <lexeme><grapheme>مضاد</grapheme><alias>مضاد</alias></lexeme>
  <lexeme><grapheme>مقاوم</grapheme><alias>مقاوم</alias></lexeme>
  <lexeme><grapheme>منتكس</grapheme><alias>منتكس</alias></lexeme>
  <lexeme><grapheme>نازعة</grapheme><alias>نازعة</alias></lexeme>
  <lexeme><grapheme>ناقلة</grapheme><alias>ناقلة</alias></lexeme>
  <lexeme><grapheme>نخاع</grapheme><alias>نخاع</alias></lexeme>
  <lexeme><grapheme>هدوء</grapheme><alias>هدوء</alias></lexeme>
  <lexeme><grapheme>هيدروجين</grapheme><alias>هيدروجين</alias></lexeme>
  <lexeme><grapheme>أن الأطباء</grapheme><alias>أَنَّ الأَطِبَّاء</alias></lexeme>
  <lexeme><grapheme>أن خطر</grapheme><alias>أَنَّ خَطَر</alias></lexeme>
  <lexeme><grapheme>أن مرض</grapheme><alias>أَنَّ مَرَض</alias></lexeme>
  <lexeme><grapheme>أن الأشخاص</grapheme><alias>أَنَّ الأَشخاص</alias></lexeme>
  <lexeme><grapheme>أن الاختبارات</grapheme><alias>أَنَّ الاختِبارات</alias></lexeme>
  <lexeme><grapheme>أن العدد</grapheme><alias>أَنَّ العَدَد</alias></lexeme>
  <lexeme><grapheme>من شارك</grapheme><alias>مَن شارَك</alias></lexeme>
  <lexeme><grapheme>من يخضع</grapheme><alias>مَن يَخضَع</alias></lexeme>
  <lexeme><grapheme>في سجل</grapheme><alias>في سِجِلّ</alias></lexeme>
  <lexeme><grapheme>زراعة الخلايا</grapheme><alias>زِراعَت الخَلايا</alias></lexeme>
  <lexeme><grapheme>لزراعة الخلايا</grapheme><alias>لِزِراعَت الخَلايا</alias></lexeme>
  <lexeme><grapheme>مرحلة هدوء</grapheme><alias>مَرحَلَت هُدوء</alias></lexeme>
  <lexeme><grapheme>قلة عدد</grapheme><alias>قِلَّت عَدَد</alias></lexeme>
  <lexeme><grapheme>بمشكلة الكبد</grapheme><alias>بِمُشكِلَت الكَبِد</alias></lexeme>
  <lexeme><grapheme>كتابة الملخص</grapheme><alias>كِتابَت المُلَخَّص</alias></lexeme>
  <lexeme><grapheme>فترة العلاج</grapheme><alias>فَترَت العِلاج</alias></lexeme>
  <lexeme><grapheme>فترة المتابعة</grapheme><alias>فَترَت المُتابَعَ</alias></lexeme>
  <lexeme><grapheme>جرعة الدورة</grapheme><alias>جُرعَت الدَورَ</alias></lexeme>
  <lexeme><grapheme>جرعة البداية</grapheme><alias>جُرعَت البِدايَ</alias></lexeme>
  <lexeme><grapheme>جرعة هذا</grapheme><alias>جُرعَت هاذا</alias></lexeme>
  <lexeme><grapheme>جرعة كل</grapheme><alias>جُرعَت كُلّ</alias></lexeme>
  <lexeme><grapheme>كمية دواء</grapheme><alias>كَمِّيَّت دواء</alias></lexeme>
  <lexeme><grapheme>خطة عدد</grapheme><alias>خُطَّت عَدَد</alias></lexeme>
  <lexeme><grapheme>خطة الدراسة</grapheme><alias>خُطَّت الدِراسَ</alias></lexeme>
  <lexeme><grapheme>سلامة الأشخاص</grapheme><alias>سَلامَت الأَشخاص</alias></lexeme>
  <lexeme><grapheme>مجموعة كل</grapheme><alias>مَجموعَت كُلّ</alias></lexeme>
  <lexeme><grapheme>كل مجموعة من</grapheme><alias>كُلّ مَجموعَ مِن</alias></lexeme>
  <lexeme><grapheme>كل مجموعة</grapheme><alias>كُلّ مَجموعَ</alias></lexeme>
  <lexeme><grapheme>شركة Pfizer</grapheme><alias>شَرِكَت فايزَر</alias></lexeme>
  <lexeme><grapheme>ثلاثة أيام</grapheme><alias>ثَلاثَت أَيَّام</alias></lexeme>
  <lexeme><grapheme>ثلاثة أشخاص</grapheme><alias>ثَلاثَت أَشخاص</alias></lexeme>
  <lexeme><grapheme>ثلاثة أعوام</grapheme><alias>ثَلاثَت أَعوام</alias></lexeme>
  <lexeme><grapheme>ثلاثة بلدان</grapheme><alias>ثَلاثَت بُلدان</alias></lexeme>
  <lexeme><grapheme>ثلاثة عشر</grapheme><alias>ثَلاثَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>وثلاثة عشر</grapheme><alias>وَثَلاثَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>أربعة أشخاص</grapheme><alias>أَربَعَت أَشخاص</alias></lexeme>
  <lexeme><grapheme>أربعة أيام</grapheme><alias>أَربَعَت أَيَّام</alias></lexeme>
  <lexeme><grapheme>أربعة أعوام</grapheme><alias>أَربَعَت أَعوام</alias></lexeme>
  <lexeme><grapheme>أربعة بلدان</grapheme><alias>أَربَعَت بُلدان</alias></lexeme>
  <lexeme><grapheme>أربعة عشر</grapheme><alias>أَربَعَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>وأربعة عشر</grapheme><alias>وَأَربَعَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>خمسة أشخاص</grapheme><alias>خَمسَت أَشخاص</alias></lexeme>
  <lexeme><grapheme>خمسة أيام</grapheme><alias>خَمسَت أَيَّام</alias></lexeme>
  <lexeme><grapheme>خمسة أعوام</grapheme><alias>خَمسَت أَعوام</alias></lexeme>
  <lexeme><grapheme>خمسة بلدان</grapheme><alias>خَمسَت بُلدان</alias></lexeme>
  <lexeme><grapheme>خمسة عشر</grapheme><alias>خَمسَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>وخمسة عشر</grapheme><alias>وَخَمسَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>ستة أشخاص</grapheme><alias>سِتَّت أَشخاص</alias></lexeme>
  <lexeme><grapheme>ستة أيام</grapheme><alias>سِتَّت أَيَّام</alias></lexeme>
  <lexeme><grapheme>ستة أعوام</grapheme><alias>سِتَّت أَعوام</alias></lexeme>
  <lexeme><grapheme>ستة بلدان</grapheme><alias>سِتَّت بُلدان</alias></lexeme>
  <lexeme><grapheme>ستة عشر</grapheme><alias>سِتَّتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>وستة عشر</grapheme><alias>وَسِتَّتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>سبعة أشخاص</grapheme><alias>سَبعَت أَشخاص</alias></lexeme>
  <lexeme><grapheme>سبعة أيام</grapheme><alias>سَبعَت أَيَّام</alias></lexeme>
  <lexeme><grapheme>سبعة أعوام</grapheme><alias>سَبعَت أَعوام</alias></lexeme>
  <lexeme><grapheme>سبعة بلدان</grapheme><alias>سَبعَت بُلدان</alias></lexeme>
  <lexeme><grapheme>سبعة عشر</grapheme><alias>سَبعَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>وسبعة عشر</grapheme><alias>وَسَبعَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>ثمانية أشخاص</grapheme><alias>ثَمانِيَت أَشخاص</alias></lexeme>
  <lexeme><grapheme>ثمانية أيام</grapheme><alias>ثَمانِيَت أَيَّام</alias></lexeme>
  <lexeme><grapheme>ثمانية أعوام</grapheme><alias>ثَمانِيَت أَعوام</alias></lexeme>
  <lexeme><grapheme>ثمانية بلدان</grapheme><alias>ثَمانِيَت بُلدان</alias></lexeme>
  <lexeme><grapheme>ثمانية عشر</grapheme><alias>ثَمانِيَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>وثمانية عشر</grapheme><alias>وَثَمانِيَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>تسعة أشخاص</grapheme><alias>تِسعَت أَشخاص</alias></lexeme>
  <lexeme><grapheme>تسعة أيام</grapheme><alias>تِسعَت أَيَّام</alias></lexeme>
  <lexeme><grapheme>تسعة أعوام</grapheme><alias>تِسعَت أَعوام</alias></lexeme>
  <lexeme><grapheme>تسعة بلدان</grapheme><alias>تِسعَت بُلدان</alias></lexeme>
  <lexeme><grapheme>تسعة عشر</grapheme><alias>تِسعَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>وتسعة عشر</grapheme><alias>وَتِسعَتَ عَشَر</alias></lexeme>
  <lexeme><grapheme>عشرة أشخاص</grapheme><alias>عَشَرَت أَشخاص</alias></lexeme>
  <lexeme><grapheme>عشرة أيام</grapheme><alias>عَشَرَت أَيَّام</alias></lexeme>
  <lexeme><grapheme>عشرة أعوام</grapheme><alias>عَشَرَت أَعوام</alias></lexeme>
  <lexeme><grapheme>عشرة بلدان</grapheme><alias>عَشَرَت بُلدان</alias></lexeme>
  <lexeme><grapheme>مائة شخص</grapheme><alias>مِئَت شَخص</alias></lexeme>
  <lexeme><grapheme>الأشخاص</grapheme><alias>الأَشخاص</alias></lexeme>
  <lexeme><grapheme>أشخاص</grapheme><alias>أَشخاص</alias></lexeme>
  <lexeme><grapheme>لأشخاص</grapheme><alias>لِأَشخاص</alias></lexeme>
  <lexeme><grapheme>للأشخاص</grapheme><alias>لِلأَشخاص</alias></lexeme>
  <lexeme><grapheme>أشخاصًا</grapheme><alias>أَشخاصًا</alias></lexeme>
  <lexeme><grapheme>الجزأين</grapheme><alias>الجُزأَين</alias></lexeme>
  <lexeme><grapheme>جزأين</grapheme><alias>جُزأَين</alias></lexeme>
  <lexeme><grapheme>خلايا</grapheme><alias>خَلايا</alias></lexeme>
  <lexeme><grapheme>الخلايا</grapheme><alias>الخَلايا</alias></lexeme>
  <lexeme><grapheme>للخلايا</grapheme><alias>لِلخَلايا</alias></lexeme>
  <lexeme><grapheme>بخلايا</grapheme><alias>بِخَلايا</alias></lexeme>
  <lexeme><grapheme>بالخلايا</grapheme><alias>بِلخَلايا</alias></lexeme>
  <lexeme><grapheme>خلاياهم</grapheme><alias>خَلاياهُم</alias></lexeme>
  <lexeme><grapheme>أن</grapheme><alias>أَن</alias></lexeme>
  <lexeme><grapheme>أنه</grapheme><alias>أَنَّهُ</alias></lexeme>
  <lexeme><grapheme>أنهم</grapheme><alias>أَنَّهُم</alias></lexeme>
  <lexeme><grapheme>لأن</grapheme><alias>لِأَنَّ</alias></lexeme>
  <lexeme><grapheme>يمكن</grapheme><alias>يُمكِن</alias></lexeme>
  <lexeme><grapheme>يمكنه</grapheme><alias>يُمكِنُه</alias></lexeme>
  <lexeme><grapheme>يمكنك</grapheme><alias>يُمكِنُكَ</alias></lexeme>
  <lexeme><grapheme>يمكنهم</grapheme><alias>يُمكِنُهُم</alias></lexeme>
  <lexeme><grapheme>بمرض</grapheme><alias>بِمَرَض</alias></lexeme>
  <lexeme><grapheme>لمرض</grapheme><alias>لِمَرَض</alias></lexeme>
  <lexeme><grapheme>كانت</grapheme><alias>كانَت</alias></lexeme>
  <lexeme><grapheme>وكانت</grapheme><alias>وَكانَت</alias></lexeme>
  <lexeme><grapheme>البيضاء</grapheme><alias>البَيضاء</alias></lexeme>
  <lexeme><grapheme>الحمراء</grapheme><alias>الحَمراء</alias></lexeme>
  <lexeme><grapheme>حدثت</grapheme><alias>حَدَثَت</alias></lexeme>
  <lexeme><grapheme>يذكر</grapheme><alias>يَذكُر</alias></lexeme>
  <lexeme><grapheme>تذكر</grapheme><alias>تَذكُر</alias></lexeme>
  <lexeme><grapheme>المذكورة</grapheme><alias>المَذكورَ</alias></lexeme>
  <lexeme><grapheme>ومع</grapheme><alias>وَمَعَ</alias></lexeme>
  <lexeme><grapheme>المشكلات</grapheme><alias>المُشكِلات</alias></lexeme>
  <lexeme><grapheme>مشكلات</grapheme><alias>مُشكِلات</alias></lexeme>
  <lexeme><grapheme>ومشكلات</grapheme><alias>وَمُشكِلات</alias></lexeme>
  <lexeme><grapheme>للمشكلات</grapheme><alias>لِلمُشكِلات</alias></lexeme>
  <lexeme><grapheme>بمشكلة</grapheme><alias>بِمُشكِلَ</alias></lexeme>
  <lexeme><grapheme>خطيرة</grapheme><alias>خَطيرَ</alias></lexeme>
  <lexeme><grapheme>الخطيرة</grapheme><alias>الخَطيرَ</alias></lexeme>
  <lexeme><grapheme>لديهم</grapheme><alias>لَدَيهِم</alias></lexeme>
  <lexeme><grapheme>لديه</grapheme><alias>لَدَيه</alias></lexeme>
  <lexeme><grapheme>لديك</grapheme><alias>لَدَيكَ</alias></lexeme>
  <lexeme><grapheme>يعني</grapheme><alias>يَعني</alias></lexeme>
  <lexeme><grapheme>كم</grapheme><alias>كَم</alias></lexeme>
  <lexeme><grapheme>للزراعة</grapheme><alias>لِلزِراعَ</alias></lexeme>
  <lexeme><grapheme>لزراعة</grapheme><alias>لِزِراعَ</alias></lexeme>
  <lexeme><grapheme>وزراعة</grapheme><alias>وَزِراعَ</alias></lexeme>
  <lexeme><grapheme>عادلة</grapheme><alias>عادِلَ</alias></lexeme>
  <lexeme><grapheme>توفي</grapheme><alias>تُووُفِّيَ</alias></lexeme>
  <lexeme><grapheme>توفوا</grapheme><alias>تُووُفُّو</alias></lexeme>
  <lexeme><grapheme>رقم</grapheme><alias>رَقم</alias></lexeme>
  <lexeme><grapheme>الصفائح</grapheme><alias>الصَفائِح</alias></lexeme>
  <lexeme><grapheme>نتائج</grapheme><alias>نَتائِج</alias></lexeme>
  <lexeme><grapheme>النتائج</grapheme><alias>النَتائِج</alias></lexeme>
  <lexeme><grapheme>بسبب</grapheme><alias>بِسَبَب</alias></lexeme>
  <lexeme><grapheme>لكل</grapheme><alias>لِكُلّ</alias></lexeme>
  <lexeme><grapheme>دورات</grapheme><alias>دَورات</alias></lexeme>
  <lexeme><grapheme>الدورات</grapheme><alias>الدَورات</alias></lexeme>
  <lexeme><grapheme>دورتين</grapheme><alias>دَورَتَين</alias></lexeme>
  <lexeme><grapheme>للدورة</grapheme><alias>لِلدَورَ</alias></lexeme>
  <lexeme><grapheme>يتلقى</grapheme><alias>يَتَلَقَّى</alias></lexeme>
  <lexeme><grapheme>تلقاها</grapheme><alias>تَلَقَّاها</alias></lexeme>
  <lexeme><grapheme>تلقاه</grapheme><alias>تَلَقَّاه</alias></lexeme>
  <lexeme><grapheme>تلقوا</grapheme><alias>تَلَقَّو</alias></lexeme>
  <lexeme><grapheme>العدلات</grapheme><alias>العَدِلات</alias></lexeme>
  <lexeme><grapheme>ولا</grapheme><alias>وَلا</alias></lexeme>
  <lexeme><grapheme>اسمه</grapheme><alias>اِسمُه</alias></lexeme>
  <lexeme><grapheme>اسمها</grapheme><alias>اِسمُها</alias></lexeme>
  <lexeme><grapheme>لاسم</grapheme><alias>لِسم</alias></lexeme>
  <lexeme><grapheme>دراسات</grapheme><alias>دِراسات</alias></lexeme>
  <lexeme><grapheme>للدراسة</grapheme><alias>لِلدِراسَ</alias></lexeme>
  <lexeme><grapheme>للدراسات</grapheme><alias>لِلدِراسات</alias></lexeme>
  <lexeme><grapheme>كثيرة</grapheme><alias>كَثيرَ</alias></lexeme>
  <lexeme><grapheme>يعمل</grapheme><alias>يَعمَل</alias></lexeme>
  <lexeme><grapheme>أُجريت</grapheme><alias>أُجرِيَت</alias></lexeme>
  <lexeme><grapheme>توجد</grapheme><alias>تُوجَد</alias></lexeme>
  <lexeme><grapheme>يوجد</grapheme><alias>يُوجَد</alias></lexeme>
  <lexeme><grapheme>وفي</grapheme><alias>وَفي</alias></lexeme>
  <lexeme><grapheme>للعلاج</grapheme><alias>لِلعِلاج</alias></lexeme>
  <lexeme><grapheme>بعلاج</grapheme><alias>بِعِلاج</alias></lexeme>
  <lexeme><grapheme>لعلاج</grapheme><alias>لِعِلاج</alias></lexeme>
  <lexeme><grapheme>تحمل</grapheme><alias>تَحمِل</alias></lexeme>
  <lexeme><grapheme>شديدة</grapheme><alias>شَديدَ</alias></lexeme>
  <lexeme><grapheme>أوعية</grapheme><alias>أَوعِيَ</alias></lexeme>
  <lexeme><grapheme>دموية</grapheme><alias>دَمَوِيَّ</alias></lexeme>
  <lexeme><grapheme>الدموية</grapheme><alias>الدَمَوِيَّ</alias></lexeme>
  <lexeme><grapheme>عوامل</grapheme><alias>عَوامِل</alias></lexeme>
  <lexeme><grapheme>المعتادة</grapheme><alias>المُعتادَ</alias></lexeme>
  <lexeme><grapheme>وهو</grapheme><alias>وَهُوَ</alias></lexeme>
  <lexeme><grapheme>وهي</grapheme><alias>وَهِيَ</alias></lexeme>
  <lexeme><grapheme>فهو</grapheme><alias>فَهُوَ</alias></lexeme>
  <lexeme><grapheme>وعددهم</grapheme><alias>وَعَدَدُهُم</alias></lexeme>
  <lexeme><grapheme>وعددها</grapheme><alias>وَعَدَدُها</alias></lexeme>
  <lexeme><grapheme>وعدد</grapheme><alias>وَعَدَد</alias></lexeme>
  <lexeme><grapheme>حددت</grapheme><alias>حَدَّدَت</alias></lexeme>
  <lexeme><grapheme>تحدد</grapheme><alias>تُحَدِّد</alias></lexeme>
  <lexeme><grapheme>يكملوا</grapheme><alias>يُكمِلو</alias></lexeme>
  <lexeme><grapheme>يكمل</grapheme><alias>يُكمِل</alias></lexeme>
  <lexeme><grapheme>لذلك</grapheme><alias>لِذالِك</alias></lexeme>
  <lexeme><grapheme>الأسباب</grapheme><alias>الأَسباب</alias></lexeme>
  <lexeme><grapheme>أسباب</grapheme><alias>أَسباب</alias></lexeme>
  <lexeme><grapheme>سببها</grapheme><alias>سَبَبُها</alias></lexeme>
  <lexeme><grapheme>الأعداد</grapheme><alias>الأَعداد</alias></lexeme>
  <lexeme><grapheme>أعداد</grapheme><alias>أَعداد</alias></lexeme>
  <lexeme><grapheme>حمى</grapheme><alias>حُمَّى</alias></lexeme>
  <lexeme><grapheme>الحمى</grapheme><alias>الحُمَّى</alias></lexeme>
  <lexeme><grapheme>والحمى</grapheme><alias>وَالحُمَّى</alias></lexeme>
  <lexeme><grapheme>إنزيم</grapheme><alias>إِنزيم</alias></lexeme>
  <lexeme><grapheme>ولم</grapheme><alias>وَلَم</alias></lexeme>
  <lexeme><grapheme>تكون</grapheme><alias>تَكُون</alias></lexeme>
  <lexeme><grapheme>ليعرفوا</grapheme><alias>لِيَعرِفو</alias></lexeme>
  <lexeme><grapheme>يعرفوا</grapheme><alias>يَعرِفو</alias></lexeme>
  <lexeme><grapheme>يعرفون</grapheme><alias>يَعرِفون</alias></lexeme>
  <lexeme><grapheme>يعرف</grapheme><alias>يَعرِف</alias></lexeme>
  <lexeme><grapheme>وهل</grapheme><alias>وَهَل</alias></lexeme>
  <lexeme><grapheme>تُسمى</grapheme><alias>تُسَمَّى</alias></lexeme>
  <lexeme><grapheme>يُسمى</grapheme><alias>يُسَمَّى</alias></lexeme>
  <lexeme><grapheme>يسمي</grapheme><alias>يُسَمِّي</alias></lexeme>
  <lexeme><grapheme>يسميه</grapheme><alias>يُسَمِّيه</alias></lexeme>
  <lexeme><grapheme>تنسد</grapheme><alias>تَنسَدّ</alias></lexeme>
  <lexeme><grapheme>عندما</grapheme><alias>عِندَما</alias></lexeme>
  <lexeme><grapheme>المعتمدة</grapheme><alias>المُعتَمَدَ</alias></lexeme>
  <lexeme><grapheme>معتمدًا</grapheme><alias>مُعتَمَدًا</alias></lexeme>
  <lexeme><grapheme>مليغرام</grapheme><alias>مِلِّيغرام</alias></lexeme>
  <lexeme><grapheme>الأيام</grapheme><alias>الأَيَّام</alias></lexeme>
  <lexeme><grapheme>بالأيام</grapheme><alias>بِلأَيَّام</alias></lexeme>
  <lexeme><grapheme>أيام</grapheme><alias>أَيَّام</alias></lexeme>
  <lexeme><grapheme>ترجع</grapheme><alias>تَرجِع</alias></lexeme>
  <lexeme><grapheme>يصل</grapheme><alias>يَصِل</alias></lexeme>
  <lexeme><grapheme>المجموعات</grapheme><alias>المَجموعات</alias></lexeme>
  <lexeme><grapheme>مجموعات</grapheme><alias>مَجموعات</alias></lexeme>
  <lexeme><grapheme>المجموعتين</grapheme><alias>المَجموعَتَين</alias></lexeme>
  <lexeme><grapheme>مجموعتي</grapheme><alias>مَجموعَتَي</alias></lexeme>
  <lexeme><grapheme>مرتبطة</grapheme><alias>مُرتَبِطَ</alias></lexeme>
  <lexeme><grapheme>المسؤولة</grapheme><alias>المَسؤولَ</alias></lexeme>
  <lexeme><grapheme>ينظر</grapheme><alias>يَنظُر</alias></lexeme>
  <lexeme><grapheme>نظرت</grapheme><alias>نَظَرَت</alias></lexeme>
  <lexeme><grapheme>ونظروا</grapheme><alias>وَنَظَرو</alias></lexeme>
  <lexeme><grapheme>وكيف</grapheme><alias>وَكَيفَ</alias></lexeme>
  <lexeme><grapheme>آمن</grapheme><alias>آمِن</alias></lexeme>
  <lexeme><grapheme>يساعد</grapheme><alias>يُساعِد</alias></lexeme>
  <lexeme><grapheme>تساعد</grapheme><alias>تُساعِد</alias></lexeme>
  <lexeme><grapheme>معينة</grapheme><alias>مُعَيَّنَ</alias></lexeme>
  <lexeme><grapheme>يلتصق</grapheme><alias>يَلتَصِق</alias></lexeme>
  <lexeme><grapheme>للبالغين</grapheme><alias>لِلبالِغين</alias></lexeme>
  <lexeme><grapheme>يحدث</grapheme><alias>يَحدُث</alias></lexeme>
  <lexeme><grapheme>تحل</grapheme><alias>تَحُلّ</alias></lexeme>
  <lexeme><grapheme>يحل</grapheme><alias>يَحُلّ</alias></lexeme>
  <lexeme><grapheme>سليمة</grapheme><alias>سَليمَ</alias></lexeme>
  <lexeme><grapheme>يخضع</grapheme><alias>يَخضَع</alias></lexeme>
  <lexeme><grapheme>سيخضعون</grapheme><alias>سَيَخضَعون</alias></lexeme>
  <lexeme><grapheme>ينطبق</grapheme><alias>يَنطَبِق</alias></lexeme>
  <lexeme><grapheme>للسرطان</grapheme><alias>لِلسَرَطان</alias></lexeme>
  <lexeme><grapheme>بسرطان</grapheme><alias>بِسَرَطان</alias></lexeme>
  <lexeme><grapheme>الأسئلة</grapheme><alias>الأَسئِلَ</alias></lexeme>
  <lexeme><grapheme>أسئلة</grapheme><alias>أَسئِلَ</alias></lexeme>
  <lexeme><grapheme>مفتوحة</grapheme><alias>مَفتوحَ</alias></lexeme>
  <lexeme><grapheme>استمرت</grapheme><alias>اِستَمَرَّت</alias></lexeme>
  <lexeme><grapheme>يستمر</grapheme><alias>يَستَمِرّ</alias></lexeme>
  <lexeme><grapheme>اعتمدت</grapheme><alias>اِعتَمَدَت</alias></lexeme>
  <lexeme><grapheme>الواحدة</grapheme><alias>الواحِدَ</alias></lexeme>
  <lexeme><grapheme>يروا</grapheme><alias>يَرَو</alias></lexeme>
  <lexeme><grapheme>ير</grapheme><alias>يَرَ</alias></lexeme>
  <lexeme><grapheme>الاختبارات</grapheme><alias>الاختِبارات</alias></lexeme>
  <lexeme><grapheme>اختبرت</grapheme><alias>اِختَبَرَت</alias></lexeme>
  <lexeme><grapheme>زالت</grapheme><alias>زالَت</alias></lexeme>
  <lexeme><grapheme>تجد</grapheme><alias>تَجِد</alias></lexeme>
  <lexeme><grapheme>يلي</grapheme><alias>يَلي</alias></lexeme>
  <lexeme><grapheme>مقررًا</grapheme><alias>مُقَرَّرًا</alias></lexeme>
  <lexeme><grapheme>يكن</grapheme><alias>يَكُن</alias></lexeme>
  <lexeme><grapheme>والعشرين</grapheme><alias>وَالعِشرين</alias></lexeme>
  <lexeme><grapheme>والثلاثين</grapheme><alias>وَالثَلاثين</alias></lexeme>
  <lexeme><grapheme>وعلى</grapheme><alias>وَعَلى</alias></lexeme>
  <lexeme><grapheme>بشأن</grapheme><alias>بِشَأن</alias></lexeme>
  <lexeme><grapheme>الجرعتين</grapheme><alias>الجُرعَتَين</alias></lexeme>
  <lexeme><grapheme>تفسر</grapheme><alias>تُفَسِّر</alias></lexeme>
  <lexeme><grapheme>تنتج</grapheme><alias>تَنتُج</alias></lexeme>
  <lexeme><grapheme>ينتج</grapheme><alias>يُنتِج</alias></lexeme>
  <lexeme><grapheme>تهدد</grapheme><alias>تُهَدِّد</alias></lexeme>
  <lexeme><grapheme>تسبب</grapheme><alias>تُسَبِّب</alias></lexeme>
  <lexeme><grapheme>يسبب</grapheme><alias>يُسَبِّب</alias></lexeme>
  <lexeme><grapheme>تستدعي</grapheme><alias>تَستَدعي</alias></lexeme>
  <lexeme><grapheme>اعتُبرت</grapheme><alias>اُعتُبِرَت</alias></lexeme>
  <lexeme><grapheme>اعتُمد</grapheme><alias>اُعتُمِد</alias></lexeme>
  <lexeme><grapheme>جُمعت</grapheme><alias>جُمِعَت</alias></lexeme>
  <lexeme><grapheme>تخطي</grapheme><alias>تَخَطِّي</alias></lexeme>
  <lexeme><grapheme>تلقي</grapheme><alias>تَلَقِّي</alias></lexeme>
  <lexeme><grapheme>معلومات</grapheme><alias>مَعلومات</alias></lexeme>
  <lexeme><grapheme>المعلومات</grapheme><alias>المَعلومات</alias></lexeme>
  <lexeme><grapheme>يضم</grapheme><alias>يَضُمّ</alias></lexeme>
  <lexeme><grapheme>أعمدة</grapheme><alias>أَعمِدَ</alias></lexeme>
  <lexeme><grapheme>الأعمدة</grapheme><alias>الأَعمِدَ</alias></lexeme>
  <lexeme><grapheme>تكتب</grapheme><alias>تَكتُب</alias></lexeme>
  <lexeme><grapheme>تراجعه</grapheme><alias>تُراجِعهُ</alias></lexeme>
  <lexeme><grapheme>يراجعه</grapheme><alias>يُراجِعهُ</alias></lexeme>
  <lexeme><grapheme>يراجعها</grapheme><alias>يُراجِعها</alias></lexeme>
  <lexeme><grapheme>يراجع</grapheme><alias>يُراجِع</alias></lexeme>
  <lexeme><grapheme>توافق</grapheme><alias>تُوَافِق</alias></lexeme>
  <lexeme><grapheme>عليه</grapheme><alias>عَلَيه</alias></lexeme>
  <lexeme><grapheme>عليها</grapheme><alias>عَلَيها</alias></lexeme>
  <lexeme><grapheme>عليهم</grapheme><alias>عَلَيهِم</alias></lexeme>
  <lexeme><grapheme>يقرأ</grapheme><alias>يَقرَأ</alias></lexeme>
  <lexeme><grapheme>يُقرأ</grapheme><alias>يُقرَأ</alias></lexeme>
  <lexeme><grapheme>برمجي</grapheme><alias>بَرمَجي</alias></lexeme>
  <lexeme><grapheme>لدواء</grapheme><alias>لِدَوَاء</alias></lexeme>
  <lexeme><grapheme>بدواء</grapheme><alias>بِدَوَاء</alias></lexeme>
  <lexeme><grapheme>مأخوذة</grapheme><alias>مَأخوذَ</alias></lexeme>
  <lexeme><grapheme>نُشر</grapheme><alias>نُشِر</alias></lexeme>
  <lexeme><grapheme>شاركت</grapheme><alias>شارَكتَ</alias></lexeme>
  <lexeme><grapheme>فيُرجى</grapheme><alias>فَيُرجى</alias></lexeme>
  <lexeme><grapheme>يكتمل</grapheme><alias>يَكتَمِل</alias></lexeme>
  <lexeme><grapheme>تتغير</grapheme><alias>تَتَغَيَّر</alias></lexeme>
  <lexeme><grapheme>بطرق</grapheme><alias>بِطُرُق</alias></lexeme>
  <lexeme><grapheme>طرق</grapheme><alias>طُرُق</alias></lexeme>
  <lexeme><grapheme>يبحث</grapheme><alias>يَبحَث</alias></lexeme>
  <lexeme><grapheme>لهؤلاء</grapheme><alias>لِهاؤُلاء</alias></lexeme>
  <lexeme><grapheme>يحتوي</grapheme><alias>يَحتَوي</alias></lexeme>
  <lexeme><grapheme>للعلامة</grapheme><alias>لِلعَلامَ</alias></lexeme>
  <lexeme><grapheme>يُدخل</grapheme><alias>يُدخِل</alias></lexeme>
  <lexeme><grapheme>فتموت</grapheme><alias>فَتَموت</alias></lexeme>
  <lexeme><grapheme>الأماكن</grapheme><alias>الأَماكِن</alias></lexeme>
  <lexeme><grapheme>الولايات</grapheme><alias>الوِلايات</alias></lexeme>
  <lexeme><grapheme>المتحدة</grapheme><alias>المُتَّحِدَ</alias></lexeme>
  <lexeme><grapheme>دول</grapheme><alias>دُوَل</alias></lexeme>
  <lexeme><grapheme>سويسرا</grapheme><alias>سوِيسرا</alias></lexeme>
  <lexeme><grapheme>أستراليا</grapheme><alias>أُستُرالِيا</alias></lexeme>
  <lexeme><grapheme>يبدو</grapheme><alias>يَبدو</alias></lexeme>
  <lexeme><grapheme>إصابتهم</grapheme><alias>إِصابَتِهِم</alias></lexeme>
  <lexeme><grapheme>تعالج</grapheme><alias>تُعالِج</alias></lexeme>
  <lexeme><grapheme>ليست</grapheme><alias>لَيسَت</alias></lexeme>
  <lexeme><grapheme>صحتك</grapheme><alias>صِحَّتِك</alias></lexeme>
  <lexeme><grapheme>رعايتك</grapheme><alias>رِعايَتَك</alias></lexeme>
  <lexeme><grapheme>وجرعة</grapheme><alias>وَجُرعَ</alias></lexeme>
  <lexeme><grapheme>قيست</grapheme><alias>قيسَت</alias></lexeme>
  <lexeme><grapheme>بوحدة</grapheme><alias>بِوَحدَ</alias></lexeme>
  <lexeme><grapheme>خُفضت</grapheme><alias>خُفِضَت</alias></lexeme>
  <lexeme><grapheme>مقسمًا</grapheme><alias>مُقَسَّمًا</alias></lexeme>
  <lexeme><grapheme>كلها</grapheme><alias>كُلُّها</alias></lexeme>
  <lexeme><grapheme>ألا</grapheme><alias>أَلّا</alias></lexeme>
  <lexeme><grapheme>تعد</grapheme><alias>تَعُد</alias></lexeme>
  <lexeme><grapheme>ممكنة</grapheme><alias>مُمكِنَ</alias></lexeme>
  <lexeme><grapheme>لهم</grapheme><alias>لَهُم</alias></lexeme>
  <lexeme><grapheme>خطوات</grapheme><alias>خُطُوات</alias></lexeme>
  <lexeme><grapheme>لمعرفة</grapheme><alias>لِمَعرِفَ</alias></lexeme>
  <lexeme><grapheme>أمكنهم</grapheme><alias>أَمكَنَهُم</alias></lexeme>
  <lexeme><grapheme>وبعد</grapheme><alias>وَبَعدَ</alias></lexeme>
  <lexeme><grapheme>للحفاظ</grapheme><alias>لِلحِفاظ</alias></lexeme>
  <lexeme><grapheme>تؤثر</grapheme><alias>تُؤَثِّر</alias></lexeme>
  <lexeme><grapheme>ومتى</grapheme><alias>وَمَتى</alias></lexeme>
  <lexeme><grapheme>المراكز</grapheme><alias>المَراكِز</alias></lexeme>
  <lexeme><grapheme>بلدان</grapheme><alias>بُلدان</alias></lexeme>
  <lexeme><grapheme>بدأت</grapheme><alias>بَدَأَت</alias></lexeme>
  <lexeme><grapheme>جاءت</grapheme><alias>جاءَت</alias></lexeme>
  <lexeme><grapheme>انتهت</grapheme><alias>اِنتَهَت</alias></lexeme>
  <lexeme><grapheme>تزيد</grapheme><alias>تَزيد</alias></lexeme>
  <lexeme><grapheme>أعوام</grapheme><alias>أَعوام</alias></lexeme>
  <lexeme><grapheme>وكتبت</grapheme><alias>وَكَتَبَت</alias></lexeme>
  <lexeme><grapheme>الرجال</grapheme><alias>الرِجال</alias></lexeme>
  <lexeme><grapheme>يشاركوا</grapheme><alias>يُشارِكو</alias></lexeme>
  <lexeme><grapheme>وأكثر</grapheme><alias>وَأَكثَر</alias></lexeme>
  <lexeme><grapheme>يجب</grapheme><alias>يَجِب</alias></lexeme>
  <lexeme><grapheme>يفترض</grapheme><alias>يَفتَرِض</alias></lexeme>
  <lexeme><grapheme>الأمور</grapheme><alias>الأُمور</alias></lexeme>
  <lexeme><grapheme>تسمح</grapheme><alias>تَسمَح</alias></lexeme>
  <lexeme><grapheme>بمواصلة</grapheme><alias>بِمُواصَلَت</alias></lexeme>
  <lexeme><grapheme>يحسبهم</grapheme><alias>يَحسُبُهُم</alias></lexeme>
  <lexeme><grapheme>يحسب</grapheme><alias>يَحسُب</alias></lexeme>
  <lexeme><grapheme>تلت</grapheme><alias>تَلَت</alias></lexeme>
  <lexeme><grapheme>تبين</grapheme><alias>تُبَيِّن</alias></lexeme>
  <lexeme><grapheme>حُسب</grapheme><alias>حُسِب</alias></lexeme>
  <lexeme><grapheme>بجمع</grapheme><alias>بِجَمع</alias></lexeme>
  <lexeme><grapheme>تشمل</grapheme><alias>تَشمَل</alias></lexeme>
  <lexeme><grapheme>شكلي</grapheme><alias>شَكلَي</alias></lexeme>
  <lexeme><grapheme>وشكل</grapheme><alias>وَشَكل</alias></lexeme>
  <lexeme><grapheme>وقد</grapheme><alias>وَقَد</alias></lexeme>
  <lexeme><grapheme>أحيانًا</grapheme><alias>أَحيانًا</alias></lexeme>
  <lexeme><grapheme>يقارن</grapheme><alias>يُقارِن</alias></lexeme>
  <lexeme><grapheme>ليحاولوا</grapheme><alias>لِيُحاوِلو</alias></lexeme>
  <lexeme><grapheme>يفعله</grapheme><alias>يَفعَلُه</alias></lexeme>
  <lexeme><grapheme>وتفاقم</grapheme><alias>وَتَفاقُم</alias></lexeme>
  <lexeme><grapheme>أنواع</grapheme><alias>أَنواع</alias></lexeme>
  <lexeme><grapheme>جديدة</grapheme><alias>جَديدَ</alias></lexeme>
  <lexeme><grapheme>لأي</grapheme><alias>لِأَيّ</alias></lexeme>
  <lexeme><grapheme>الأولى</grapheme><alias>الأُولى</alias></lexeme>
  <lexeme><grapheme>الأخيرة</grapheme><alias>الأَخيرَ</alias></lexeme>
  <lexeme><grapheme>نفسه</grapheme><alias>نَفسُه</alias></lexeme>
  <lexeme><grapheme>يوضح</grapheme><alias>يُوَضِّح</alias></lexeme>
  <lexeme><grapheme>الوفيات</grapheme><alias>الوَفَيات</alias></lexeme>
  <lexeme><grapheme>للطبيب</grapheme><alias>لِلطَبيب</alias></lexeme>
  <lexeme><grapheme>للعاملين</grapheme><alias>لِلعامِلين</alias></lexeme>
  <lexeme><grapheme>بأرقام</grapheme><alias>بِأَرقام</alias></lexeme>
  <lexeme><grapheme>الأرقام</grapheme><alias>الأَرقام</alias></lexeme>
  <lexeme><grapheme>فئات</grapheme><alias>فِئات</alias></lexeme>
  <lexeme><grapheme>خطط</grapheme><alias>خُطَط</alias></lexeme>
  <lexeme><grapheme>طويلة</grapheme><alias>طَويلَ</alias></lexeme>
  <lexeme><grapheme>لبعض</grapheme><alias>لِبَعض</alias></lexeme>
  <lexeme><grapheme>متشابهة</grapheme><alias>مُتَشابِهَ</alias></lexeme>
  <lexeme><grapheme>يعرض</grapheme><alias>يَعرِض</alias></lexeme>
  <lexeme><grapheme>شرح</grapheme><alias>شَرح</alias></lexeme>
  <lexeme><grapheme>الكلمات</grapheme><alias>الكَلِمات</alias></lexeme>
  <lexeme><grapheme>كلمة</grapheme><alias>كَلِمَ</alias></lexeme>
  <lexeme><grapheme>العظام</grapheme><alias>العِظام</alias></lexeme>
  <lexeme><grapheme>تتكون</grapheme><alias>تَتَكَوَّن</alias></lexeme>
  <lexeme><grapheme>الوريدي</grapheme><alias>الوَريدي</alias></lexeme>
  <lexeme><grapheme>الانسدادي</grapheme><alias>الانسِدادي</alias></lexeme>
  <lexeme><grapheme>والباحثون</grapheme><alias>وَالباحِثون</alias></lexeme>
  <lexeme><grapheme>تكرارها</grapheme><alias>تَكرارُها</alias></lexeme>
  <lexeme><grapheme>أجزاء</grapheme><alias>أَجزاء</alias></lexeme>
  <lexeme><grapheme>تحارب</grapheme><alias>تُحارِب</alias></lexeme>
  <lexeme><grapheme>يؤدي</grapheme><alias>يُؤَدِّي</alias></lexeme>
  <lexeme><grapheme>قياسه</grapheme><alias>قِياسُه</alias></lexeme>
  <lexeme><grapheme>مهما</grapheme><alias>مَهما</alias></lexeme>
  <lexeme><grapheme>بتاريخ</grapheme><alias>بِتاريخ</alias></lexeme>
  <lexeme><grapheme>علاجك</grapheme><alias>عِلاجِك</alias></lexeme>
  <lexeme><grapheme>طبيبك</grapheme><alias>طَبيبِك</alias></lexeme>
  <lexeme><grapheme>أراد</grapheme><alias>أَرادَ</alias></lexeme>
  <lexeme><grapheme>جسمه</grapheme><alias>جِسمِه</alias></lexeme>
  <lexeme><grapheme>خلاله</grapheme><alias>خِلالَه</alias></lexeme>
  <lexeme><grapheme>مصابين</grapheme><alias>مُصابين</alias></lexeme>
  <lexeme><grapheme>عددًا</grapheme><alias>عَدَدًا</alias></lexeme>
  <lexeme><grapheme>الأطباء</grapheme><alias>الأَطِبَّاء</alias></lexeme>
  <lexeme><grapheme>طبية</grapheme><alias>طِبِّيَّ</alias></lexeme>
  <lexeme><grapheme>الطبية</grapheme><alias>الطِبِّيَّ</alias></lexeme>
  <lexeme><grapheme>العددان</grapheme><alias>العَدَدان</alias></lexeme>
  <lexeme><grapheme>ثلاثة</grapheme><alias>ثَلاثَ</alias></lexeme>
  <lexeme><grapheme>وثلاثة</grapheme><alias>وَثَلاثَ</alias></lexeme>
  <lexeme><grapheme>أربعة</grapheme><alias>أَربَعَ</alias></lexeme>
  <lexeme><grapheme>وأربعة</grapheme><alias>وَأَربَعَ</alias></lexeme>
  <lexeme><grapheme>خمسة</grapheme><alias>خَمسَ</alias></lexeme>
  <lexeme><grapheme>وخمسة</grapheme><alias>وَخَمسَ</alias></lexeme>
  <lexeme><grapheme>ستة</grapheme><alias>سِتَّ</alias></lexeme>
  <lexeme><grapheme>وستة</grapheme><alias>وَسِتَّ</alias></lexeme>
  <lexeme><grapheme>سبعة</grapheme><alias>سَبعَ</alias></lexeme>
  <lexeme><grapheme>وسبعة</grapheme><alias>وَسَبعَ</alias></lexeme>
  <lexeme><grapheme>ثمانية</grapheme><alias>ثَمانِيَ</alias></lexeme>
  <lexeme><grapheme>وثمانية</grapheme><alias>وَثَمانِيَ</alias></lexeme>
  <lexeme><grapheme>تسعة</grapheme><alias>تِسعَ</alias></lexeme>
  <lexeme><grapheme>وتسعة</grapheme><alias>وَتِسعَ</alias></lexeme>
  <lexeme><grapheme>عشرة</grapheme><alias>عَشَرَ</alias></lexeme>
  <lexeme><grapheme>وعشرة</grapheme><alias>وَعَشَرَ</alias></lexeme>
  <lexeme><grapheme>ثلاث</grapheme><alias>ثَلاث</alias></lexeme>
  <lexeme><grapheme>وثلاث</grapheme><alias>وَثَلاث</alias></lexeme>
  <lexeme><grapheme>أربع</grapheme><alias>أَربَع</alias></lexeme>
  <lexeme><grapheme>وأربع</grapheme><alias>وَأَربَع</alias></lexeme>
  <lexeme><grapheme>خمس</grapheme><alias>خَمس</alias></lexeme>
  <lexeme><grapheme>وخمس</grapheme><alias>وَخَمس</alias></lexeme>
  <lexeme><grapheme>ست</grapheme><alias>سِتّ</alias></lexeme>
  <lexeme><grapheme>وست</grapheme><alias>وَسِتّ</alias></lexeme>
  <lexeme><grapheme>سبع</grapheme><alias>سَبع</alias></lexeme>
  <lexeme><grapheme>وسبع</grapheme><alias>وَسَبع</alias></lexeme>
  <lexeme><grapheme>ثماني</grapheme><alias>ثَماني</alias></lexeme>
  <lexeme><grapheme>وثماني</grapheme><alias>وَثَماني</alias></lexeme>
  <lexeme><grapheme>تسع</grapheme><alias>تِسع</alias></lexeme>
  <lexeme><grapheme>وتسع</grapheme><alias>وَتِسع</alias></lexeme>
  <lexeme><grapheme>واحدة</grapheme><alias>واحِدَ</alias></lexeme>
  <lexeme><grapheme>وواحدة</grapheme><alias>وَواحِدَ</alias></lexeme>
  <lexeme><grapheme>اثنتان</grapheme><alias>اثنَتان</alias></lexeme>
  <lexeme><grapheme>واثنتان</grapheme><alias>وَاثنَتان</alias></lexeme>
  <lexeme><grapheme>اثنتين</grapheme><alias>اثنَتَين</alias></lexeme>
  <lexeme><grapheme>واثنتين</grapheme><alias>وَاثنَتَين</alias></lexeme>
  <lexeme><grapheme>اثنتا</grapheme><alias>اثنَتا</alias></lexeme>
  <lexeme><grapheme>واثنتا</grapheme><alias>وَاثنَتا</alias></lexeme>
  <lexeme><grapheme>اثنتي</grapheme><alias>اثنَتَي</alias></lexeme>
  <lexeme><grapheme>واثنتي</grapheme><alias>وَاثنَتَي</alias></lexeme>
  <lexeme><grapheme>إحدى</grapheme><alias>إِحدى</alias></lexeme>
  <lexeme><grapheme>وإحدى</grapheme><alias>وَإِحدى</alias></lexeme>
  <lexeme><grapheme>عشرون</grapheme><alias>عِشرون</alias></lexeme>
  <lexeme><grapheme>وعشرون</grapheme><alias>وَعِشرون</alias></lexeme>
  <lexeme><grapheme>عشرين</grapheme><alias>عِشرين</alias></lexeme>
  <lexeme><grapheme>وعشرين</grapheme><alias>وَعِشرين</alias></lexeme>
  <lexeme><grapheme>ثلاثون</grapheme><alias>ثَلاثون</alias></lexeme>
  <lexeme><grapheme>وثلاثون</grapheme><alias>وَثَلاثون</alias></lexeme>
  <lexeme><grapheme>ثلاثين</grapheme><alias>ثَلاثين</alias></lexeme>
  <lexeme><grapheme>وثلاثين</grapheme><alias>وَثَلاثين</alias></lexeme>
  <lexeme><grapheme>أربعون</grapheme><alias>أَربَعون</alias></lexeme>
  <lexeme><grapheme>وأربعون</grapheme><alias>وَأَربَعون</alias></lexeme>
  <lexeme><grapheme>أربعين</grapheme><alias>أَربَعين</alias></lexeme>
  <lexeme><grapheme>وأربعين</grapheme><alias>وَأَربَعين</alias></lexeme>
  <lexeme><grapheme>خمسون</grapheme><alias>خَمسون</alias></lexeme>
  <lexeme><grapheme>وخمسون</grapheme><alias>وَخَمسون</alias></lexeme>
  <lexeme><grapheme>خمسين</grapheme><alias>خَمسين</alias></lexeme>
  <lexeme><grapheme>وخمسين</grapheme><alias>وَخَمسين</alias></lexeme>
  <lexeme><grapheme>ستون</grapheme><alias>سِتُّون</alias></lexeme>
  <lexeme><grapheme>وستون</grapheme><alias>وَسِتُّون</alias></lexeme>
  <lexeme><grapheme>ستين</grapheme><alias>سِتِّين</alias></lexeme>
  <lexeme><grapheme>وستين</grapheme><alias>وَسِتِّين</alias></lexeme>
  <lexeme><grapheme>سبعون</grapheme><alias>سَبعون</alias></lexeme>
  <lexeme><grapheme>وسبعون</grapheme><alias>وَسَبعون</alias></lexeme>
  <lexeme><grapheme>سبعين</grapheme><alias>سَبعين</alias></lexeme>
  <lexeme><grapheme>وسبعين</grapheme><alias>وَسَبعين</alias></lexeme>
  <lexeme><grapheme>ثمانون</grapheme><alias>ثَمانون</alias></lexeme>
  <lexeme><grapheme>وثمانون</grapheme><alias>وَثَمانون</alias></lexeme>
  <lexeme><grapheme>ثمانين</grapheme><alias>ثَمانين</alias></lexeme>
  <lexeme><grapheme>وثمانين</grapheme><alias>وَثَمانين</alias></lexeme>
  <lexeme><grapheme>تسعون</grapheme><alias>تِسعون</alias></lexeme>
  <lexeme><grapheme>وتسعون</grapheme><alias>وَتِسعون</alias></lexeme>
  <lexeme><grapheme>تسعين</grapheme><alias>تِسعين</alias></lexeme>
  <lexeme><grapheme>وتسعين</grapheme><alias>وَتِسعين</alias></lexeme>
  <lexeme><grapheme>مائة</grapheme><alias>مِئَ</alias></lexeme>
  <lexeme><grapheme>ومائة</grapheme><alias>وَمِئَ</alias></lexeme>
  <lexeme><grapheme>مائتان</grapheme><alias>مِئَتان</alias></lexeme>
  <lexeme><grapheme>ومائتان</grapheme><alias>وَمِئَتان</alias></lexeme>
  <lexeme><grapheme>مائتين</grapheme><alias>مِئَتَين</alias></lexeme>
  <lexeme><grapheme>ومائتين</grapheme><alias>وَمِئَتَين</alias></lexeme>
  <lexeme><grapheme>وألفان</grapheme><alias>وَأَلفان</alias></lexeme>
  <lexeme><grapheme>ألفين</grapheme><alias>أَلفَين</alias></lexeme>
  <lexeme><grapheme>وألفين</grapheme><alias>وَأَلفَين</alias></lexeme>
  <lexeme><grapheme>اثنين</grapheme><alias>اثنَين</alias></lexeme>
  <lexeme><grapheme>واثنين</grapheme><alias>وَاثنَين</alias></lexeme>
  <lexeme><grapheme>واثنا</grapheme><alias>وَاثنا</alias></lexeme>
  <lexeme><grapheme>اثني</grapheme><alias>اثنَي</alias></lexeme>
  <lexeme><grapheme>واثني</grapheme><alias>وَاثنَي</alias></lexeme>
  <lexeme><grapheme>وأحد</grapheme><alias>وَأَحَد</alias></lexeme>
  <lexeme><grapheme>وواحد</grapheme><alias>وَواحِد</alias></lexeme>
  <lexeme><grapheme>من خضع</grapheme><alias>مَن خَضَعَ</alias></lexeme>
  <lexeme><grapheme>آخر علاج</grapheme><alias>آخِر عِلاج</alias></lexeme>
  <lexeme><grapheme>مجموعة الجرعة</grapheme><alias>مَجموعَت الجُرعَ</alias></lexeme>
  <lexeme><grapheme>ومجموعة الجرعة</grapheme><alias>وَمَجموعَت الجُرعَ</alias></lexeme>
  <lexeme><grapheme>زيارة فحص</grapheme><alias>زِيارَت فَحص</alias></lexeme>
  <lexeme><grapheme>معرفة المزيد</grapheme><alias>مَعرِفَت المَزيد</alias></lexeme>
  <lexeme><grapheme>معرفة ما</grapheme><alias>مَعرِفَت ما</alias></lexeme>
  <lexeme><grapheme>لمعرفة هل</grapheme><alias>لِمَعرِفَت هَل</alias></lexeme>
  <lexeme><grapheme>مدة مشاركة كل</grapheme><alias>مُدَّت مُشارَكَت كُلّ</alias></lexeme>
  <lexeme><grapheme>مغادرة الدراسة</grapheme><alias>مُغادَرَت الدِراسَ</alias></lexeme>
  <lexeme><grapheme>وفاة الشخص</grapheme><alias>وَفاتِ الشَخص</alias></lexeme>
  <lexeme><grapheme>نهاية هذا</grapheme><alias>نِهايَت هاذا</alias></lexeme>
  <lexeme><grapheme>كيفية الاتصال</grapheme><alias>كَيفِيَّت الاتِّصال</alias></lexeme>
  <lexeme><grapheme>كلمة InO</grapheme><alias>كَلِمَت آي إن أُو</alias></lexeme>
  <lexeme><grapheme>لحماية الأشخاص</grapheme><alias>لِحِمايَت الأَشخاص</alias></lexeme>
  <lexeme><grapheme>فترة علاج</grapheme><alias>فَترَت عِلاج</alias></lexeme>
  <lexeme><grapheme>عشر دورات</grapheme><alias>عَشر دَورات</alias></lexeme>
  <lexeme><grapheme>إنها</grapheme><alias>إِنَّها</alias></lexeme>
  <lexeme><grapheme>التوقف</grapheme><alias>التَوَقُّف</alias></lexeme>
  <lexeme><grapheme>التحدث</grapheme><alias>التَحَدُّث</alias></lexeme>
  <lexeme><grapheme>الجذعية</grapheme><alias>الجِذعِيَّ</alias></lexeme>
  <lexeme><grapheme>الراعية</grapheme><alias>الراعِيَ</alias></lexeme>
  <lexeme><grapheme>الكمية</grapheme><alias>الكَمِّيَّ</alias></lexeme>
  <lexeme><grapheme>الطبيعية</grapheme><alias>الطَبيعِيَّ</alias></lexeme>
  <lexeme><grapheme>الخلية</grapheme><alias>الخَلِيَّ</alias></lexeme>
  <lexeme><grapheme>المائة</grapheme><alias>المِئَ</alias></lexeme>
  <lexeme><grapheme>نموها</grapheme><alias>نُمُوُّها</alias></lexeme>
  <lexeme><grapheme>تظهر</grapheme><alias>تَظهَر</alias></lexeme>
  <lexeme><grapheme>تكن</grapheme><alias>تَكُن</alias></lexeme>
  <lexeme><grapheme>تكونت</grapheme><alias>تَكَووَنَت</alias></lexeme>
  <lexeme><grapheme>تلقوه</grapheme><alias>تَلَقَّوه</alias></lexeme>
  <lexeme><grapheme>تُجر</grapheme><alias>تُجرَ</alias></lexeme>
  <lexeme><grapheme>يُعط</grapheme><alias>يُعطَ</alias></lexeme>
  <lexeme><grapheme>يُعطى</grapheme><alias>يُعطى</alias></lexeme>
  <lexeme><grapheme>جرعتين</grapheme><alias>جُرعَتَين</alias></lexeme>
  <lexeme><grapheme>دواءً</grapheme><alias>دواءًا</alias></lexeme>
  <lexeme><grapheme>لدراسات</grapheme><alias>لِدِراسات</alias></lexeme>
  <lexeme><grapheme>لديهما</grapheme><alias>لَدَيهِما</alias></lexeme>
  <lexeme><grapheme>رجل</grapheme><alias>رَجُل</alias></lexeme>
  <lexeme><grapheme>رجلان</grapheme><alias>رَجُلان</alias></lexeme>
  <lexeme><grapheme>رجال</grapheme><alias>رِجال</alias></lexeme>
  <lexeme><grapheme>شخصان</grapheme><alias>شَخصان</alias></lexeme>
  <lexeme><grapheme>شخصين</grapheme><alias>شَخصَين</alias></lexeme>
  <lexeme><grapheme>علاجات</grapheme><alias>عِلاجات</alias></lexeme>
  <lexeme><grapheme>وعلاج</grapheme><alias>وَعِلاج</alias></lexeme>
  <lexeme><grapheme>مراكز</grapheme><alias>مَراكِز</alias></lexeme>
  <lexeme><grapheme>وأشخاص</grapheme><alias>وَأَشخاص</alias></lexeme>
  <lexeme><grapheme>وفاتين</grapheme><alias>وَفاتَين</alias></lexeme>
  <lexeme><grapheme>وفيات</grapheme><alias>وَفَيات</alias></lexeme>
  <lexeme><grapheme>أخريين</grapheme><alias>أُخرَيَين</alias></lexeme>
  <lexeme><grapheme>يتوف</grapheme><alias>يُتَوَفَّ</alias></lexeme>
  <lexeme><grapheme>يدخل</grapheme><alias>يَدخُل</alias></lexeme>
  <lexeme><grapheme>يساعدهم</grapheme><alias>يُساعِدهُم</alias></lexeme>
  <lexeme><grapheme>ساعدهم</grapheme><alias>ساعَدَهُم</alias></lexeme>
  <lexeme><grapheme>يغادر</grapheme><alias>يُغادِر</alias></lexeme>
  <lexeme><grapheme>يكملا</grapheme><alias>يُكمِلا</alias></lexeme>
  <lexeme><grapheme>ينبغي</grapheme><alias>يَنبَغي</alias></lexeme>
  <lexeme><grapheme>يُصب</grapheme><alias>يُصَب</alias></lexeme>
  <lexeme><grapheme>بصوت</grapheme><alias>بِصَوت</alias></lexeme>
  <lexeme><grapheme>بهذه</grapheme><alias>بِهاذِه</alias></lexeme>
  <lexeme><grapheme>ينطق</grapheme><alias>يَنطِق</alias></lexeme>
  <lexeme><grapheme>نطقًا</grapheme><alias>نُطقًا</alias></lexeme>
  <lexeme><grapheme>يتحقق</grapheme><alias>يَتَحَقَّق</alias></lexeme>
  <lexeme><grapheme>مليغرامات</grapheme><alias>مِلِّيغرامات</alias></lexeme>
  <lexeme><grapheme>مليغرامان</grapheme><alias>مِلِّيغرامان</alias></lexeme>
  <lexeme><grapheme>مليغرامًا</grapheme><alias>مِلِّيغرامًا</alias></lexeme>
  <lexeme><grapheme>ثلاثة مراكز</grapheme><alias>ثَلاثَت مَراكِز</alias></lexeme>
  <lexeme><grapheme>أربعة مراكز</grapheme><alias>أَربَعَت مَراكِز</alias></lexeme>
  <lexeme><grapheme>خمسة مراكز</grapheme><alias>خَمسَت مَراكِز</alias></lexeme>
  <lexeme><grapheme>ستة مراكز</grapheme><alias>سِتَّت مَراكِز</alias></lexeme>
  <lexeme><grapheme>سبعة مراكز</grapheme><alias>سَبعَت مَراكِز</alias></lexeme>
  <lexeme><grapheme>ثمانية مراكز</grapheme><alias>ثَمانِيَت مَراكِز</alias></lexeme>
  <lexeme><grapheme>تسعة مراكز</grapheme><alias>تِسعَت مَراكِز</alias></lexeme>
  <lexeme><grapheme>عشرة مراكز</grapheme><alias>عَشَرَت مَراكِز</alias></lexeme>
  <lexeme><grapheme>ثلاثة علاجات</grapheme><alias>ثَلاثَت عِلاجات</alias></lexeme>
  <lexeme><grapheme>أربعة علاجات</grapheme><alias>أَربَعَت عِلاجات</alias></lexeme>
  <lexeme><grapheme>خمسة علاجات</grapheme><alias>خَمسَت عِلاجات</alias></lexeme>
  <lexeme><grapheme>ستة علاجات</grapheme><alias>سِتَّت عِلاجات</alias></lexeme>
  <lexeme><grapheme>سبعة علاجات</grapheme><alias>سَبعَت عِلاجات</alias></lexeme>
  <lexeme><grapheme>ثمانية علاجات</grapheme><alias>ثَمانِيَت عِلاجات</alias></lexeme>
  <lexeme><grapheme>تسعة علاجات</grapheme><alias>تِسعَت عِلاجات</alias></lexeme>
  <lexeme><grapheme>عشرة علاجات</grapheme><alias>عَشَرَت عِلاجات</alias></lexeme>
  <lexeme><grapheme>ثلاثة أجزاء</grapheme><alias>ثَلاثَت أَجزاء</alias></lexeme>
  <lexeme><grapheme>أربعة أجزاء</grapheme><alias>أَربَعَت أَجزاء</alias></lexeme>
  <lexeme><grapheme>خمسة أجزاء</grapheme><alias>خَمسَت أَجزاء</alias></lexeme>
  <lexeme><grapheme>ستة أجزاء</grapheme><alias>سِتَّت أَجزاء</alias></lexeme>
  <lexeme><grapheme>سبعة أجزاء</grapheme><alias>سَبعَت أَجزاء</alias></lexeme>
  <lexeme><grapheme>ثمانية أجزاء</grapheme><alias>ثَمانِيَت أَجزاء</alias></lexeme>
  <lexeme><grapheme>تسعة أجزاء</grapheme><alias>تِسعَت أَجزاء</alias></lexeme>
  <lexeme><grapheme>عشرة أجزاء</grapheme><alias>عَشَرَت أَجزاء</alias></lexeme>
  <lexeme><grapheme>هاتين</grapheme><alias>هاتَين</alias></lexeme>
  <lexeme><grapheme>سابقين</grapheme><alias>سابِقَين</alias></lexeme>
  <lexeme><grapheme>بلدين</grapheme><alias>بَلَدَين</alias></lexeme>
  <lexeme><grapheme>مركزين</grapheme><alias>مَركَزَين</alias></lexeme>
  <lexeme><grapheme>علاجين</grapheme><alias>عِلاجَين</alias></lexeme>
  <lexeme><grapheme>يومين</grapheme><alias>يَومَين</alias></lexeme>
  <lexeme><grapheme>العددين</grapheme><alias>العَدَدَين</alias></lexeme>
  <lexeme><grapheme>عامين</grapheme><alias>عامَين</alias></lexeme>
</lexicon>
