package org.caredesk.server.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import org.caredesk.dto.patients.Gender;

/** Makes up names in the scripts that people of such a group write theirs in. */
final class DemoNames {
  /**
   * First names of women and men and family names of one language; {@code familyFirst} as it writes
   * them.
   */
  private record Language(
      String women, String men, String families, boolean familyFirst, String separator) {
    String name(RandomGenerator random, Gender gender) {
      var first = pick(random, (gender == Gender.FEMALE ? women : men).split(" "));
      var family = pick(random, families.split(" "));
      return familyFirst ? family + separator + first : first + separator + family;
    }
  }

  private static final Language INDIAN =
      new Language(
          "Aadhya Ananya Anjali Asha Bhavna Chitra Deepa Divya Farah Gauri Harini Indira Ishita"
              + " Jaya Kavita Lakshmi Lata Madhuri Meera Nandini Neha Nisha Pallavi Pooja Priyanka"
              + " Radha Rekha Ritu Rukmini Sakshi Shalini Shreya Smita Sneha Sunita Swati Tanvi Uma"
              + " Vandana Zoya",
          "Aarav Abdul Ajay Alok Amit Arjun Ashok Balaji Danish Deepak Eknath Ganesh Gurpreet"
              + " Harish Hemant Imran Irfan Joseph Karan Kunal Manoj Mohammed Naveen Nikhil Omkar"
              + " Parth Pranav Rahul Rajesh Ravi Rohan Sanjay Siddharth Suresh Tushar Varun Vikram"
              + " Vinod Vivek Yusuf",
          "Agarwal Ansari Apte Babu Banerjee Bedi Bhatt Bhosale Chavan D’Souza Desai Deshpande"
              + " Fernandes Gaikwad Ghosh Gokhale Gupta Iyengar Iyer Joshi Kamat Kapoor Kaur Kelkar"
              + " Khan Kulkarni Lobo Malhotra Mehta Menon Mishra Mulla Nair Narayanan Patil Pillai"
              + " Pinto Qureshi Rao Raut Reddy Salvi Sathe Sayed Shaikh Sharma Shetty Thakur Thomas"
              + " Tiwari Verma Wagh Yadav",
          false,
          " ");

  private static final Language DEVANAGARI =
      new Language(
          "अनन्या आशा इंदिरा कविता गौरी चित्रा जया दिव्या नंदिनी नेहा पूजा प्रिया मीरा राधा लक्ष्मी"
              + " शालिनी सीता सुनीता",
          "अजय अर्जुन आरव आलोक करण गणेश दीपक नवीन निखिल मनोज रवि राजेश राहुल विक्रम विनोद विवेक"
              + " संजय सुरेश",
          "शर्मा वर्मा गुप्ता मिश्रा यादव सिंह पाटील जोशी कुलकर्णी देशपांडे चव्हाण भोसले तिवारी"
              + " पांडे त्रिपाठी नायर",
          false,
          " ");

  private static final Language ARABIC =
      new Language(
          "فاطمة عائشة مريم زينب نور ليلى هدى سلمى ياسمين رانيا أمينة سارة",
          "محمد أحمد علي حسن عمر يوسف خالد إبراهيم طارق سمير كريم ناصر",
          "الحسن المصري الخطيب حداد منصور سليمان العلي عباس الشامي قاسم رحمان صالح",
          false,
          " ");

  private static final Language CHINESE =
      new Language(
          "芳 秀英 丽 静 敏 婷 雪梅 玉兰 小红 晓燕 佳怡 欣怡",
          "伟 强 磊 军 勇 杰 涛 明 建国 志强 浩然 子轩",
          "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 林",
          true,
          "");

  private static final Language JAPANESE =
      new Language(
          "愛子 陽子 美咲 由美 恵子 花子 さくら 結衣 真由美 直美 智子 千尋",
          "健太 翔太 大輔 拓也 誠 修 隆 和也 直樹 浩 悠斗 蓮",
          "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 村田 松本 井上",
          true,
          " ");

  private static final Language CYRILLIC =
      new Language(
          "Анна Мария Елена Ольга Наталья Ирина Татьяна Светлана Екатерина Юлия Оксана Дарья",
          "Александр Дмитрий Сергей Андрей Алексей Иван Михаил Николай Павел Олег Богдан Тарас",
          "Шевченко Коваленко Бондаренко Ткаченко Мельник Кравченко Олейник Лысенко Марченко"
              + " Савченко",
          false,
          " ");

  private static final Language PORTUGUESE =
      new Language(
          "Ana Beatriz Carolina Catarina Clara Daniela Filipa Francisca Inês Joana Leonor Luísa"
              + " Madalena Margarida Mariana Marta Matilde Rita Sofia Teresa",
          "Afonso André António Bruno Diogo Duarte Eduardo Francisco Gonçalo Guilherme Henrique"
              + " Hugo João José Manuel Miguel Nuno Pedro Rui Tiago",
          "Almeida Antunes Araújo Azevedo Barbosa Brandão Cardoso Carvalho Coelho Conceição Correia"
              + " Costa Cunha Dias Esteves Faria Fonseca Furtado Gomes Gonçalves Lopes Machado"
              + " Magalhães Marques Martins Mendes Monteiro Moreira Neves Nogueira Nunes Oliveira"
              + " Pacheco Pereira Pinheiro Ribeiro Rocha Rodrigues Santos Silva Simões Sousa"
              + " Tavares Teixeira Vaz Vieira",
          false,
          " ");

  private static final Language ROMAJI =
      new Language(
          "Aiko Akiko Chihiro Emi Hanako Haruka Keiko Mayumi Misaki Naomi Rin Sakura Tomoko Yoko"
              + " Yui Yumi",
          "Daisuke Haruto Hiroshi Kazuya Kenta Makoto Naoki Osamu Ren Shota Takashi Takuya Yuto",
          "Fujita Hayashi Inoue Ito Kato Kimura Kobayashi Matsumoto Mori Murata Nakamura Ogawa"
              + " Okada Saito Sasaki Sato Shimizu Suzuki Takahashi Tanaka Ueda Watanabe Yamada"
              + " Yamamoto Yoshida",
          false,
          " ");

  /** Weighted languages of the people around each hospital, by its place in the group. */
  private static final List<List<Language>> AROUND =
      List.of(
          List.of(
              INDIAN,
              INDIAN,
              INDIAN,
              INDIAN,
              INDIAN,
              INDIAN,
              DEVANAGARI,
              DEVANAGARI,
              DEVANAGARI,
              ARABIC),
          List.of(
              PORTUGUESE,
              PORTUGUESE,
              PORTUGUESE,
              PORTUGUESE,
              PORTUGUESE,
              PORTUGUESE,
              CYRILLIC,
              CYRILLIC,
              ARABIC,
              CHINESE),
          List.of(
              JAPANESE, JAPANESE, JAPANESE, JAPANESE, JAPANESE, ROMAJI, ROMAJI, CHINESE, CHINESE,
              CYRILLIC));

  private static final List<Language> DOCTORS = List.of(INDIAN, PORTUGUESE, ROMAJI);

  private DemoNames() {}

  static String patient(RandomGenerator random, int hospital, Gender gender) {
    var around = AROUND.get(hospital);
    return around.get(random.nextInt(around.size())).name(random, gender);
  }

  static String doctor(RandomGenerator random, int hospital) {
    var gender = random.nextBoolean() ? Gender.FEMALE : Gender.MALE;
    return "Dr. " + DOCTORS.get(hospital).name(random, gender);
  }

  private static String pick(RandomGenerator random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
