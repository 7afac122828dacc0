<?xml version="1.0" encoding="UTF-8"?>
<!-- How the espeak voice ar is made to say words that it says wrongly.
     First Latin names and letters, with all their vowels. Then the words that lose out when vowels are restored by the
     sentence (pipeline/narrate/arabic.py): what stands here is kept, letter by letter, and the rest is filled in. The ending
     is left open, so that it can follow the sentence. The hundreds drop the letter that nobody says. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="ar">
  <lexeme><grapheme>Pfizer</grapheme><alias>فَايزَر</alias></lexeme>
  <lexeme><grapheme>Besponsa</grapheme><alias>بِيسبُونسَا</alias></lexeme>
  <lexeme><grapheme>ClinicalTrials.gov</grapheme><alias>كْلِينِيكَال تْرَايَلْز دُوتْ غُوفْ</alias></lexeme>
  <lexeme><grapheme>EudraCT</grapheme><alias>يُودْرَا سِي تِي</alias></lexeme>
  <lexeme><grapheme>ISRCTN</grapheme><alias>آيْ إِسْ آرْ سِي تِي إِنْ</alias></lexeme>
  <lexeme><grapheme>Plainspeech</grapheme><alias>بْلِينْ سْبِيتْشْ</alias></lexeme>
  <lexeme><grapheme>InO</grapheme><alias>آيْ إِنْ أُو</alias></lexeme>
  <lexeme><grapheme>ALL</grapheme><alias>أَيْ إِلْ إِلْ</alias></lexeme>
  <lexeme><grapheme>VOD</grapheme><alias>فِي-أُو-دِي</alias></lexeme>
  <lexeme><grapheme>CR</grapheme><alias>سِي آرْ</alias></lexeme>
  <lexeme><grapheme>CRi</grapheme><alias>سِي آرْ آيْ</alias></lexeme>
  <lexeme><grapheme>MRD</grapheme><alias>إِمْ آرْ دِي</alias></lexeme>
  <lexeme><grapheme>CD22</grapheme><alias>سِي دِي اثنان وعشرون</alias></lexeme>
  <lexeme><grapheme>AST</grapheme><alias>أَيْ إِسْ تِي</alias></lexeme>
  <lexeme><grapheme>ALT</grapheme><alias>أَيْ إِلْ تِي</alias></lexeme>
  <lexeme><grapheme>GGT</grapheme><alias>جِي جِي تِي</alias></lexeme>
  <lexeme><grapheme>LDH</grapheme><alias>إِلْ دِي إِتْشْ</alias></lexeme>
  <lexeme><grapheme>A</grapheme><alias>أَيْ</alias></lexeme>
  <lexeme><grapheme>B</grapheme><alias>بِي</alias></lexeme>
  <lexeme><grapheme>C</grapheme><alias>سِي</alias></lexeme>
  <lexeme><grapheme>D</grapheme><alias>دِي</alias></lexeme>
  <lexeme><grapheme>E</grapheme><alias>إِي</alias></lexeme>
  <lexeme><grapheme>F</grapheme><alias>إِفْ</alias></lexeme>
  <lexeme><grapheme>G</grapheme><alias>جِي</alias></lexeme>
  <lexeme><grapheme>H</grapheme><alias>إِتْشْ</alias></lexeme>
  <lexeme><grapheme>I</grapheme><alias>آيْ</alias></lexeme>
  <lexeme><grapheme>J</grapheme><alias>جَيْ</alias></lexeme>
  <lexeme><grapheme>K</grapheme><alias>كَيْ</alias></lexeme>
  <lexeme><grapheme>L</grapheme><alias>إِلْ</alias></lexeme>
  <lexeme><grapheme>M</grapheme><alias>إِمْ</alias></lexeme>
  <lexeme><grapheme>N</grapheme><alias>إِنْ</alias></lexeme>
  <lexeme><grapheme>O</grapheme><alias>أُو</alias></lexeme>
  <lexeme><grapheme>P</grapheme><alias>بِي</alias></lexeme>
  <lexeme><grapheme>Q</grapheme><alias>كِيُو</alias></lexeme>
  <lexeme><grapheme>R</grapheme><alias>آرْ</alias></lexeme>
  <lexeme><grapheme>S</grapheme><alias>إِسْ</alias></lexeme>
  <lexeme><grapheme>T</grapheme><alias>تِي</alias></lexeme>
  <lexeme><grapheme>U</grapheme><alias>يُو</alias></lexeme>
  <lexeme><grapheme>V</grapheme><alias>فِي</alias></lexeme>
  <lexeme><grapheme>W</grapheme><alias>دَبِلْيُو</alias></lexeme>
  <lexeme><grapheme>X</grapheme><alias>إِكْسْ</alias></lexeme>
  <lexeme><grapheme>Y</grapheme><alias>وَايْ</alias></lexeme>
  <lexeme><grapheme>Z</grapheme><alias>زِدْ</alias></lexeme>
  <lexeme><grapheme>الملخص</grapheme><alias>المُلَخَّص</alias></lexeme>
  <lexeme><grapheme>ملخص</grapheme><alias>مُلَخَّص</alias></lexeme>
  <lexeme><grapheme>الكبد</grapheme><alias>الكَبِد</alias></lexeme>
  <lexeme><grapheme>العدلات</grapheme><alias>العَدِلات</alias></lexeme>
  <lexeme><grapheme>حمى</grapheme><alias>حُمَّى</alias></lexeme>
  <lexeme><grapheme>قلة</grapheme><alias>قِلَّة</alias></lexeme>
  <lexeme><grapheme>قيء</grapheme><alias>قَيء</alias></lexeme>
  <lexeme><grapheme>صداع</grapheme><alias>صُداع</alias></lexeme>
  <lexeme><grapheme>غثيان</grapheme><alias>غَثَيان</alias></lexeme>
  <lexeme><grapheme>صلب</grapheme><alias>صُلب</alias></lexeme>
  <lexeme><grapheme>التهاب</grapheme><alias>اِلتِهاب</alias></lexeme>
  <lexeme><grapheme>رئوي</grapheme><alias>رِئَوِيّ</alias></lexeme>
  <lexeme><grapheme>الخلية</grapheme><alias>الخَلِيَّة</alias></lexeme>
  <lexeme><grapheme>أوعية</grapheme><alias>أَوعِيَة</alias></lexeme>
  <lexeme><grapheme>تعداد</grapheme><alias>تَعداد</alias></lexeme>
  <lexeme><grapheme>إنزيم</grapheme><alias>إِنزيم</alias></lexeme>
  <lexeme><grapheme>بروتين</grapheme><alias>بُروتين</alias></lexeme>
  <lexeme><grapheme>نخاع</grapheme><alias>نُخاع</alias></lexeme>
  <lexeme><grapheme>العظم</grapheme><alias>العَظْم</alias></lexeme>
  <lexeme><grapheme>العظام</grapheme><alias>العِظام</alias></lexeme>
  <lexeme><grapheme>اللين</grapheme><alias>اللَيِّن</alias></lexeme>
  <lexeme><grapheme>اللمفاوي</grapheme><alias>اللِمْفَاوِيّ</alias></lexeme>
  <lexeme><grapheme>البائي</grapheme><alias>البائِيّ</alias></lexeme>
  <lexeme><grapheme>مضاد</grapheme><alias>مُضادّ</alias></lexeme>
  <lexeme><grapheme>المجهر</grapheme><alias>المِجهَر</alias></lexeme>
  <lexeme><grapheme>إينوتوزوماب</grapheme><alias>إِينُوتُوزُومَاب</alias></lexeme>
  <lexeme><grapheme>أوزوغاميسين</grapheme><alias>أُوزُوغَامِيسِين</alias></lexeme>
  <lexeme><grapheme>الجرعة</grapheme><alias>الجُرعة</alias></lexeme>
  <lexeme><grapheme>دواء</grapheme><alias>دَوَاء</alias></lexeme>
  <lexeme><grapheme>مليغرام</grapheme><alias>مِلِّيغْرام</alias></lexeme>
  <lexeme><grapheme>مليغرامًا</grapheme><alias>مِلِّيغْرامًا</alias></lexeme>
  <lexeme><grapheme>مليغرامان</grapheme><alias>مِلِّيغْرامان</alias></lexeme>
  <lexeme><grapheme>مليغرامات</grapheme><alias>مِلِّيغْرامات</alias></lexeme>
  <lexeme><grapheme>الجزأين</grapheme><alias>الجُزْأَين</alias></lexeme>
  <lexeme><grapheme>جزأين</grapheme><alias>جُزْأَين</alias></lexeme>
  <lexeme><grapheme>جدول</grapheme><alias>جَدوَل</alias></lexeme>
  <lexeme><grapheme>العددان</grapheme><alias>العَدَدان</alias></lexeme>
  <lexeme><grapheme>شكلي</grapheme><alias>شَكلَي</alias></lexeme>
  <lexeme><grapheme>كلا</grapheme><alias>كِلا</alias></lexeme>
  <lexeme><grapheme>أصل</grapheme><alias>أَصْل</alias></lexeme>
  <lexeme><grapheme>أقل</grapheme><alias>أَقَلّ</alias></lexeme>
  <lexeme><grapheme>الأقل</grapheme><alias>الأَقَلّ</alias></lexeme>
  <lexeme><grapheme>خطط</grapheme><alias>خُطَط</alias></lexeme>
  <lexeme><grapheme>عمر</grapheme><alias>عُمْر</alias></lexeme>
  <lexeme><grapheme>عمرهم</grapheme><alias>عُمْرُهُم</alias></lexeme>
  <lexeme><grapheme>مائة</grapheme><alias>مئة</alias></lexeme>
  <lexeme><grapheme>ومائة</grapheme><alias>ومئة</alias></lexeme>
  <lexeme><grapheme>المائة</grapheme><alias>المئة</alias></lexeme>
  <lexeme><grapheme>مائتان</grapheme><alias>مئتان</alias></lexeme>
  <lexeme><grapheme>ومائتان</grapheme><alias>ومئتان</alias></lexeme>
  <lexeme><grapheme>مائتين</grapheme><alias>مئتين</alias></lexeme>
  <lexeme><grapheme>ومائتين</grapheme><alias>ومئتين</alias></lexeme>
  <lexeme><grapheme>كندا</grapheme><alias>كَنَدا</alias></lexeme>
  <lexeme><grapheme>أي</grapheme><alias>أَيّ</alias></lexeme>
  <lexeme><grapheme>لم</grapheme><alias>لَم</alias></lexeme>
  <lexeme><grapheme>مهما</grapheme><alias>مَهْمَا</alias></lexeme>
  <lexeme><grapheme>شكرًا</grapheme><alias>شُكرًا</alias></lexeme>
  <lexeme><grapheme>نطقًا</grapheme><alias>نُطْقًا</alias></lexeme>
  <lexeme><grapheme>محسوبين</grapheme><alias>مَحْسُوبِين</alias></lexeme>
  <lexeme><grapheme>مقسمًا</grapheme><alias>مُقَسَّمًا</alias></lexeme>
  <lexeme><grapheme>جانبيًا</grapheme><alias>جانِبِيًّا</alias></lexeme>
  <lexeme><grapheme>نموها</grapheme><alias>نُمُوُّها</alias></lexeme>
  <lexeme><grapheme>اسمه</grapheme><alias>اِسمُهُ</alias></lexeme>
  <lexeme><grapheme>اسمها</grapheme><alias>اِسمُها</alias></lexeme>
  <lexeme><grapheme>وعددهم</grapheme><alias>وَعَدَدُهُم</alias></lexeme>
  <lexeme><grapheme>وعددها</grapheme><alias>وَعَدَدُها</alias></lexeme>
  <lexeme><grapheme>يذكر</grapheme><alias>يَذكُر</alias></lexeme>
  <lexeme><grapheme>تذكر</grapheme><alias>تَذكُر</alias></lexeme>
  <lexeme><grapheme>حدثت</grapheme><alias>حَدَثَت</alias></lexeme>
  <lexeme><grapheme>يعرفوا</grapheme><alias>يَعرِفوا</alias></lexeme>
  <lexeme><grapheme>ليعرفوا</grapheme><alias>لِيَعرِفوا</alias></lexeme>
  <lexeme><grapheme>يكمل</grapheme><alias>يُكمِل</alias></lexeme>
  <lexeme><grapheme>يكملوا</grapheme><alias>يُكمِلوا</alias></lexeme>
  <lexeme><grapheme>يحسب</grapheme><alias>يَحسُب</alias></lexeme>
  <lexeme><grapheme>يحسبهم</grapheme><alias>يَحسُبُهُم</alias></lexeme>
  <lexeme><grapheme>يعرض</grapheme><alias>يَعرِض</alias></lexeme>
  <lexeme><grapheme>ينتج</grapheme><alias>يُنتِج</alias></lexeme>
  <lexeme><grapheme>تنتج</grapheme><alias>تَنتُج</alias></lexeme>
  <lexeme><grapheme>ينطق</grapheme><alias>يَنطِق</alias></lexeme>
  <lexeme><grapheme>تبين</grapheme><alias>تُبَيِّن</alias></lexeme>
  <lexeme><grapheme>تحارب</grapheme><alias>تُحارِب</alias></lexeme>
  <lexeme><grapheme>تسبب</grapheme><alias>تُسَبِّب</alias></lexeme>
  <lexeme><grapheme>يسبب</grapheme><alias>يُسَبِّب</alias></lexeme>
  <lexeme><grapheme>تعالج</grapheme><alias>تُعالِج</alias></lexeme>
  <lexeme><grapheme>تنسد</grapheme><alias>تَنسَدّ</alias></lexeme>
  <lexeme><grapheme>فتموت</grapheme><alias>فَتَموت</alias></lexeme>
  <lexeme><grapheme>أمكنهم</grapheme><alias>أَمكَنَهُم</alias></lexeme>
  <lexeme><grapheme>ساعدهم</grapheme><alias>ساعَدَهُم</alias></lexeme>
  <lexeme><grapheme>شاركت</grapheme><alias>شارَكتَ</alias></lexeme>
  <lexeme><grapheme>خضع</grapheme><alias>خَضَعَ</alias></lexeme>
  <lexeme><grapheme>تلقى</grapheme><alias>تَلَقَّى</alias></lexeme>
  <lexeme><grapheme>تلقوا</grapheme><alias>تَلَقَّو</alias></lexeme>
  <lexeme><grapheme>تلقوه</grapheme><alias>تَلَقَّوه</alias></lexeme>
  <lexeme><grapheme>يروا</grapheme><alias>يَرَو</alias></lexeme>
  <lexeme><grapheme>ير</grapheme><alias>يَرَ</alias></lexeme>
  <lexeme><grapheme>توفي</grapheme><alias>تُوُفِّيَ</alias></lexeme>
  <lexeme><grapheme>توفوا</grapheme><alias>تُوُفُّوا</alias></lexeme>
  <lexeme><grapheme>نُشر</grapheme><alias>نُشِرَ</alias></lexeme>
  <lexeme><grapheme>خُفضت</grapheme><alias>خُفِضَت</alias></lexeme>
  <lexeme><grapheme>حُسب</grapheme><alias>حُسِبَ</alias></lexeme>
  <lexeme><grapheme>اعتُبرت</grapheme><alias>اُعتُبِرَت</alias></lexeme>
  <lexeme><grapheme>يُدخل</grapheme><alias>يُدخِل</alias></lexeme>
  <lexeme><grapheme>من شارك</grapheme><alias>مَن شارَك</alias></lexeme>
  <lexeme><grapheme>من يخضع</grapheme><alias>مَن يَخضَع</alias></lexeme>
  <lexeme><grapheme>من خضع</grapheme><alias>مَن خَضَعَ</alias></lexeme>
  <lexeme><grapheme>في سجل</grapheme><alias>في سِجِلّ</alias></lexeme>
  <lexeme><grapheme>خلايا سليمة</grapheme><alias>خَلايا سَلِيمَه</alias></lexeme>
  <lexeme><grapheme>جدًا</grapheme><alias>جِدًّا</alias></lexeme>
  <lexeme><grapheme>آخر علاج</grapheme><alias>آخِر علاج</alias></lexeme>
  <lexeme><grapheme>حددت مجموعة</grapheme><alias>حَدَّدَتْ مَجْمُوعَةَ</alias></lexeme>
  <lexeme><grapheme>كل جرعة السرطان</grapheme><alias>كُلُّ جُرْعَةٍ السَرَطان</alias></lexeme>
  <lexeme><grapheme>المصادفة</grapheme><alias>المُصادَفة</alias></lexeme>
  <lexeme><grapheme>الجدول</grapheme><alias>الجَدوَل</alias></lexeme>
  <lexeme><grapheme>تُجر</grapheme><alias>تُجْرَ</alias></lexeme>
  <lexeme><grapheme>رعاف</grapheme><alias>رُعاف</alias></lexeme>
  <lexeme><grapheme>سابقين</grapheme><alias>سابِقَين</alias></lexeme>
  <lexeme><grapheme>علاجات</grapheme><alias>عِلاجات</alias></lexeme>
  <lexeme><grapheme>علاجين</grapheme><alias>عِلاجَين</alias></lexeme>
  <lexeme><grapheme>غرام</grapheme><alias>غْرام</alias></lexeme>
  <lexeme><grapheme>غرامًا</grapheme><alias>غْرامًا</alias></lexeme>
  <lexeme><grapheme>غرامان</grapheme><alias>غْرامان</alias></lexeme>
  <lexeme><grapheme>غرامات</grapheme><alias>غْرامات</alias></lexeme>
  <lexeme><grapheme>فقر</grapheme><alias>فَقْر</alias></lexeme>
  <lexeme><grapheme>مليلتر</grapheme><alias>مِلِّيلِتْر</alias></lexeme>
  <lexeme><grapheme>وفيات</grapheme><alias>وَفَيَات</alias></lexeme>
  <lexeme><grapheme>يتوف</grapheme><alias>يُتَوَفَّ</alias></lexeme>
  <lexeme><grapheme>يكملا</grapheme><alias>يُكمِلا</alias></lexeme>
  <lexeme><grapheme>يُصب</grapheme><alias>يُصَب</alias></lexeme>
  <lexeme><grapheme>يُعط</grapheme><alias>يُعْطَ</alias></lexeme>
  <lexeme><grapheme>أخريين</grapheme><alias>أُخرَيَين</alias></lexeme>
  <!-- Medical words that were heard, and are right as the vowels come to them. -->
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
  <lexeme><grapheme>اللاكتات</grapheme><alias>اللاكتات</alias></lexeme>
  <lexeme><grapheme>المرض</grapheme><alias>المرض</alias></lexeme>
  <lexeme><grapheme>انخفاض</grapheme><alias>انخفاض</alias></lexeme>
  <lexeme><grapheme>تقدم</grapheme><alias>تقدم</alias></lexeme>
  <lexeme><grapheme>جانبي</grapheme><alias>جانبي</alias></lexeme>
  <lexeme><grapheme>جسم</grapheme><alias>جسم</alias></lexeme>
  <lexeme><grapheme>حرارة</grapheme><alias>حرارة</alias></lexeme>
  <lexeme><grapheme>داء</grapheme><alias>داء</alias></lexeme>
  <lexeme><grapheme>دراسة</grapheme><alias>دراسة</alias></lexeme>
  <lexeme><grapheme>دورة</grapheme><alias>دورة</alias></lexeme>
  <lexeme><grapheme>غاما</grapheme><alias>غاما</alias></lexeme>
  <lexeme><grapheme>غلوتاميل</grapheme><alias>غلوتاميل</alias></lexeme>
  <lexeme><grapheme>مشكلة</grapheme><alias>مشكلة</alias></lexeme>
  <lexeme><grapheme>مقاوم</grapheme><alias>مقاوم</alias></lexeme>
  <lexeme><grapheme>منتكس</grapheme><alias>منتكس</alias></lexeme>
  <lexeme><grapheme>نازعة</grapheme><alias>نازعة</alias></lexeme>
  <lexeme><grapheme>ناقلة</grapheme><alias>ناقلة</alias></lexeme>
  <lexeme><grapheme>هدوء</grapheme><alias>هدوء</alias></lexeme>
  <lexeme><grapheme>هيدروجين</grapheme><alias>هيدروجين</alias></lexeme>
  <lexeme><grapheme>للعلاج</grapheme><alias>للعلاج</alias></lexeme>
  <lexeme><grapheme>زراعة</grapheme><alias>زراعة</alias></lexeme>
  <lexeme><grapheme>الخلايا</grapheme><alias>الخلايا</alias></lexeme>
  <lexeme><grapheme>الجذعية</grapheme><alias>الجذعية</alias></lexeme>
  <lexeme><grapheme>مفتوحة</grapheme><alias>مفتوحة</alias></lexeme>
  <lexeme><grapheme>طبية</grapheme><alias>طبية</alias></lexeme>
  <lexeme><grapheme>خطيرة</grapheme><alias>خطيرة</alias></lexeme>
  <lexeme><grapheme>الصفائح</grapheme><alias>الصفائح</alias></lexeme>
  <lexeme><grapheme>الدموية</grapheme><alias>الدموية</alias></lexeme>
  <lexeme><grapheme>الوريدي</grapheme><alias>الوريدي</alias></lexeme>
  <lexeme><grapheme>الانسدادي</grapheme><alias>الانسدادي</alias></lexeme>
</lexicon>
