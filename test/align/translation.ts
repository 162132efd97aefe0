/** Seven paragraphs of Chinese and their translation, of unlike lengths. */
export const CHINESE = [
  '一月二十三日，武漢封城。',
  '這座一千一百萬人口的城市，一夜之間靜了下來；沒有人知道什麼時候能夠再打開家門，也沒有人知道明天的菜從哪裡來。',
  '公民記者陳秋實（Chen Qiushi）去了武漢。',
  '他在二月六日失去了聯絡，家人至今沒有得到任何正式的說法，律師也見不到他本人。',
  '「誰來記下這一切？」他在最後一段影像裡問。',
  '此後三個月，又有四十七人因為在網上寫下自己的見聞，被帶走、問話或者拘留，其中十五人後來被判刑，最長的一位要在獄中度過四年。',
  '他們的名字在這裡。',
];

export const ENGLISH = [
  'On January 23, Wuhan was locked down.',
  'This city of 11,000,000 people fell silent overnight; nobody knew when its doors would open again, and nobody knew where tomorrow’s vegetables would come from.',
  'The citizen journalist Chen Qiushi (陳秋實) went to Wuhan.',
  'He was last heard of on February 6; to this day his family has been told nothing officially, and no lawyer has been let in to see him.',
  '“Who will write all this down?” he asked in his last film.',
  'In the three months that followed, 47 more people were taken away, questioned or detained for having written on the net what they had seen; 15 of them were later sentenced, the longest sentence being four years in prison.',
  'Here are their names.',
];
