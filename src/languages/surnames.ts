/** Common surnames of China, Traditional and Simplified, with their pinyin. */
const SINGLE =
  '王wang 李li 張张zhang 劉刘liu 陳陈chen 楊杨yang 黃黄huang 趙赵zhao 吳吴wu 周zhou 徐xu 孫孙sun 馬马ma 朱zhu 胡hu 郭guo 何he 高gao 林lin 羅罗luo 鄭郑zheng 梁liang 謝谢xie 宋song 唐tang 許许xu 韓韩han 馮冯feng 鄧邓deng 曹cao 彭peng 曾zeng 蕭萧肖xiao 田tian 董dong 袁yuan 潘pan 于yu 蔣蒋jiang 蔡cai 余yu 杜du 葉叶ye 程cheng 蘇苏su 魏wei 呂吕lv 丁ding 任ren 沈shen 姚yao 盧卢lu 姜jiang 崔cui 鍾钟鐘zhong 譚谭tan 陸陆lu 汪wang 范fan 金jin 石shi 廖liao 賈贾jia 夏xia 韋韦wei 付fu 方fang 白bai 鄒邹zou 孟meng 熊xiong 秦qin 邱qiu 江jiang 尹yin 薛xue 閻阎yan 段duan 雷lei 侯hou 龍龙long 史shi 陶tao 黎li 賀贺he 顧顾gu 毛mao 郝hao 龔龚gong 邵shao 萬万wan 錢钱qian 嚴严yan 覃qin 武wu 戴dai 莫mo 孔kong 向xiang 湯汤tang 習习xi 溫温wen 康kang 施shi 文wen 牛niu 樊fan 葛ge 邢xing 安an 齊齐qi 易yi 喬乔qiao 伍wu 龐庞pang 顏颜yan 倪ni 莊庄zhuang 聶聂nie 章zhang 魯鲁lu 岳yue 翟zhai 殷yin 詹zhan 申shen 歐欧ou 耿geng 關关guan 蘭兰lan 焦jiao 俞yu 左zuo 柳liu 甘gan 祝zhu 包bao 寧宁ning 尚shang 符fu 舒shu 阮ruan 柯ke 紀纪ji 梅mei 童tong 凌ling 畢毕bi 單单shan 季ji 裴pei 霍huo 涂tu 成cheng 苗miao 谷gu 盛sheng 曲qu 翁weng 冉ran 駱骆luo 藍蓝lan 路lu 游you 辛xin 靳jin 管guan 柴chai 蒙meng 鮑鲍bao 華华hua 喻yu 祁qi 蒲pu 房fang 滕teng 屈qu 饒饶rao 解xie 牟mou 艾ai 尤you 陽阳yang 時时shi 穆mu 農农nong 司si 卓zhuo 古gu 吉ji 繆缪miao 簡简jian 車车che 項项xiang 連连lian 蘆芦lu 麥麦mai 褚chu 婁娄lou 竇窦dou 戚qi 岑cen 景jing 黨党dang 宮宫gong 費费fei 卜bu 冷leng 晏yan 席xi 衛卫wei 米mi 柏bai 宗zong 瞿qu 桂gui 全quan 佟tong 應应ying 臧zang 閔闵min 苟gou 鄔邬wu 邊边bian 卞bian 姬ji 師师shi 仇qiu 欒栾luan 隋sui 商shang 刁diao 沙sha 榮荣rong 巫wu 寇kou 桑sang 郎lang 甄zhen 叢丛cong 仲zhong 虞yu 敖ao 鞏巩gong 明ming 佘she 池chi 查zha 麻ma 苑yuan 遲迟chi 鄺邝kuang 官guan 封feng 談谈tan 匡kuang 鞠ju 惠hui 荊荆jing 樂乐yue 冀ji 郁yu 胥xu 南nan 班ban 儲储chu 原yuan 栗li 燕yan 楚chu 鄢yan 勞劳lao 諶谌chen 奚xi 皮pi 粟su 冼xian 藺蔺lin 樓楼lou 盤盘pan 滿满man 聞闻wen 位wei 厲厉li 伊yi 仝tong 區区ou 郜gao 海hai 闞阚kan 花hua 權权quan 強强qiang 帥帅shuai 屠tu 豆dou 朴piao 蓋盖gai 練练lian 廉lian 禹yu 井jing 巴ba 暴bao 宿su 鹿lu 漆qi 逄pang 傅fu';
const DOUBLE =
  '歐陽欧阳ouyang 司馬司马sima 諸葛诸葛zhuge 上官shangguan 司徒situ 東方东方dongfang 皇甫huangfu 尉遲尉迟yuchi 令狐linghu 慕容murong 夏侯xiahou 公孫公孙gongsun 長孫长孙zhangsun';

const LETTERS = /[a-z]+$/u;

const read = (list: string, length: number): [string, string][] =>
  list.split(' ').flatMap((entry) => {
    const pinyin = LETTERS.exec(entry)?.[0] ?? '';
    const written = entry.slice(0, -pinyin.length);
    return Array.from({ length: written.length / length }, (_, index): [string, string] => [
      written.slice(index * length, (index + 1) * length),
      pinyin,
    ]);
  });

/** Surnames as Chinese writes them -> their pinyin; 呂 is `lv`, as passports have had it, or `lu`. */
export const SURNAMES: ReadonlyMap<string, string> = new Map([
  ...read(SINGLE, 1),
  ...read(DOUBLE, 2),
]);

/** All pinyin of surnames. */
export const SURNAME_PINYIN: ReadonlySet<string> = new Set([...SURNAMES.values(), 'lu', 'lü']);
