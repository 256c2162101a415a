/**
 * Each syllable of pinyin (ü written v) with its first character of GB 2312 in the order of Chinese collation, in that
 * order: every character that sorts from there to the next one is read so. Held against another table of readings, 3 of
 * the 6,763 characters are read otherwise.
 */
export const FIRST_OF_SYLLABLES = [
  'a吖ai哎an安ang肮ao凹ba八bai掰ban扳bang邦bao勹bei卑ben奔beng崩bi逼bian边biao灬bie憋bin玢bing冫bo拨bu逋ca嚓cai猜',
  'can参cang仓cao操ce册cen岑ceng噌cha叉chai拆chan觇chang伥chao抄che车chen抻cheng柽chi吃chong充chou抽chu出',
  'chuai揣chuan巛chuang疮chui吹chun春chuo踔ci呲cong匆cou凑cu粗cuan汆cui崔cun村cuo搓da哒dai呆dan丹dang当dao刀',
  'de得deng灯di氐dia嗲dian掂diao刁die爹ding丁diu丢dong东dou都du嘟duan端dui堆dun吨duo多e婀ei诶en恩er儿fa发fan帆',
  'fang匚fei飞fen分feng丰fou缶fu夫ga旮gai该gan甘gang冈gao皋ge戈gei给gen根geng庚gong工gou勾gu估gua瓜guai乖guan关',
  'guang光gui归gun丨guo呙ha哈hai咳han顸hang夯hao蒿he诃hei黑hen痕heng亨hong轰hou侯hu乎hua花huai怀huan欢huang肓',
  'hui灰hun昏huo耠ji丌jia加jian戋jiang江jiao艽jie阶jin巾jing京jiong冂jiu纠ju居juan娟jue噘jun军ka咔kai开kan刊',
  'kang康kao尻ke苛ken肯keng吭kong空kou抠ku刳kua夸kuai蒯kuan宽kuang匡kui亏kun坤kuo扩la垃lai来lan兰lang啷lao捞le仂',
  'lei雷leng塄li哩lia俩lian奁liang良liao撩lie咧lin拎ling伶liu溜long龙lou娄lu噜lv驴luan娈lve掠lun抡luo罗ma妈mai埋',
  'man颟mang邙mao猫me么mei没men门meng虻mi咪mian宀miao喵mie乜min民ming名miu谬mo摸mou哞mu毪na拿nai乃nan囡nang囔',
  'nao孬ne疒nei馁nen恁neng能ng嗯ni妮nian拈niang娘niao鸟nie捏nin您ning宁niu妞nong农nou耨nu奴nv女nuan暖nve疟nuo挪',
  'o喔ou讴pa趴pai拍pan潘pang乓pao抛pei呸pen喷peng怦pi丕pian偏piao剽pie氕pin姘ping乒po钋pou剖pu仆qi七qia掐qian千',
  'qiang呛qiao悄qie且qin亲qing青qiong邛qiu丘qu区quan悛que炔qun逡ran蚺rang禳rao娆re惹ren人reng扔ri日rong戎rou柔',
  'ru如ruan阮rui蕤run闰ruo若sa仨sai塞san三sang桑sao搔se色sen森seng僧sha杀shai筛shan山shang伤shao捎she奢shei谁',
  'shen申sheng升shi尸shou收shu书shua刷shuai衰shuan闩shuang双shui水shun吮shuo说si厶song忪sou嗖su苏suan狻sui虽',
  'sun孙suo唆ta他tai胎tan坍tang汤tao涛te忑teng疼ti剔tian天tiao佻tie帖ting厅tong通tou偷tu凸tuan湍tui推tun吞tuo乇',
  'wa挖wai歪wan弯wang尢wei危wen温weng翁wo挝wu乌xi夕xia呷xian仙xiang乡xiao枭xie些xin心xing星xiong凶xiu休xu吁',
  'xuan轩xue削xun勋ya丫yan恹yang央yao幺ye掖yi一yin因ying应yo哟yong佣you优yu纡yuan鸢yue曰yun晕za匝zai灾zan糌zang赃',
  'zao遭ze则zei贼zen怎zeng增zha扎zhai斋zhan沾zhang张zhao钊zhe蜇zhen贞zheng争zhi之zhong中zhou州zhu朱zhua抓',
  'zhuai拽zhuan专zhuang妆zhui隹zhun肫zhuo拙zi孜zong宗zou邹zu租zuan钻zui嘴zun尊zuo嘬',
].join('');

/** Surnames, places and words of the trade that are read in several ways: all of their readings. */
export const SEVERAL_READINGS =
  '单dan/shan/chan仇chou/qiu曾ceng/zeng解jie/xie查cha/zha区qu/ou任ren盖gai/ge尉wei/yu蔚wei/yu乐le/yue朴pu/piao覃qin/tan' +
  '员yuan/yun缪miao/mou/miu翟zhai/di折zhe/she秘mi/bi校xiao/jiao车che/ju石shi/dan朝chao/zhao藏cang/zang薄bao/bo柏bai/bo' +
  '卜bu/bo种zhong/chong召zhao/shao沈shen/chen冯feng/ping贾jia/gu牟mou/mu那na/nuo隗wei/kui郇xun/huan繁fan/po褚chu/zhu' +
  '洗xi/xian铣xi/xian俞yu/shu叶ye/xie殷yin/yan万wan/mo祭ji/zhai长chang/zhang重zhong/chong都du/dou会hui/kuai厦sha/xia' +
  '行xing/hang调diao/tiao传chuan/zhuan率lv/shuai绿lv/lu差cha/chai系xi/ji便bian/pian弹dan/tan降jiang/xiang省sheng/xing' +
  '给gei/ji角jiao/jue强qiang/jiang识shi/zhi属shu/zhu宿su/xiu屏ping/bing铺pu模mo/mu盛sheng/cheng尾wei/yi粘zhan/nian' +
  '着zhe/zhuo/zhao堡bao/bu/pu埔pu/bu泊bo/po乘cheng/sheng澄cheng/deng大da/dai度du/duo番fan/pan港gang谷gu/yu柜gui/ju' +
  '景jing/ying卡ka/qia勒le/lei六liu/lu露lu/lou落luo/la/lao蚌bang/beng南nan/na内nei/na弄nong/long圈quan/juan券quan/xuan' +
  '县xian/xuan巷xiang/hang钥yao/yue择ze/zhai轧zha/ya/ga扎zha/za涡wo/guo浚jun/xun蔓man/wan参can/shen/cen镐gao/hao' +
  '亢kang/hang核he/hu合he/ge和he/huo红hong/gong夹jia/ga价jia/jie见jian/xian句ju/gou氏shi/zhi似si/shi提ti/di' +
  '拓tuo/ta吁yu/xu约yue/yao栅zha/shan转zhuan/zhuai综zong/zeng仔zi/zai不bu/fou得de/dei地di/de还hai/huan术shu/zhu数shu/shuo';
