/** The surnames of more than nine in ten people, and those that are common in the north. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石' +
  '金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎雷龙黎史陶贺毛郝顾龚邵万覃武钱戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳' +
  '翟申殷詹欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤' +
  '时阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲' +
  '虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井巴' +
  '严常洪杭凤湛狄茅贲裘宣荀嵇羿邴糜宓郗钭戎祖韶蓟薄郤濮扈郏浦庾暨隗厍晁訾毋蒯竺逯逄仉昝璩阙殳鄂亢税郁郦雍贡莘宿邰初计樊汲那';

const DOUBLE = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '夏侯',
  '尉迟',
  '皇甫',
  '东方',
  '慕容',
  '令狐',
  '端木',
  '钟离',
  '公孙',
  '呼延',
  '长孙',
  '宇文',
];

const SURNAMES: ReadonlySet<string> = new Set(SINGLE);

/** How many characters of the text are a surname: 0 where it begins with none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (DOUBLE.includes(text.slice(0, 2))) return 2;
  return SURNAMES.has(text.charAt(0)) ? 1 : 0;
}
