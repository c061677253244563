package cn.qianhu.contract.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site's folder may hold, what comes of it, and how all that is wrong in it is said. */
class SiteTest {

  private static final String HEAD = "province,name_zh,name_en,map,place_names\n";
  private static final String REGIONS =
      """
      code,level,name_zh
      450000,province,甲省
      450100,city,乙市
      450102,county,丙县
      450200,city,丁市
      450203,county,戊县
      """;
  private static final String NAMES =
      """
      code,en,short_zh
      450000,Jia,
      450100,Yi,
      450102,Bing,
      450200,Ding,
      450203,Wu,
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aSiteWithoutFaults() throws IOException {
    write("site.csv", HEAD + "450000,甲省,Jia,map.geojson,en\n");
    write("regions.csv", REGIONS);
    write("names.csv", NAMES);
    write("map.geojson", map(shape("450100", "乙市"), shape("450200", "丁市")));
  }

  @Test
  void theShippedSiteIsOfTheSameForm() {
    Site shipped = Site.shipped();

    assertThat(shipped.province()).isEqualTo("370000");
    assertThat(shipped.nameZh()).isEqualTo(shipped.tables().regions().nameZh("370000"));
    assertThat(shipped.nameEn()).isEqualTo(shipped.tables().names().english("370000"));
    assertThat(shipped.digests()).containsOnlyKeys("regions.csv");
    assertThat(shipped.digest()).matches("[0-9a-f]{64}");
  }

  /** Where the files of the shipped site come from is told beside them, in a file that is none. */
  @Test
  void aCopyOfTheShippedSiteIsASiteWithoutTheNoteOnItsSources() throws IOException {
    Path shipped = Path.of("src/main/resources/cn/qianhu/contract/code/site");
    for (String file : List.of("site.csv", "regions.csv", "names.csv", "shandong.geojson")) {
      Files.copy(shipped.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.delete(folder.resolve("map.geojson"));
    assertThat(read().digest()).isEqualTo(Site.shipped().digest());

    Files.copy(shipped.resolve("SOURCE.txt"), folder.resolve("SOURCE.txt"));
    assertThatThrownBy(this::read).hasMessageContaining("SOURCE.txt");
  }

  @Test
  void aSiteIsWhatItsFolderSays() {
    Site site = read();

    assertThat(site.province()).isEqualTo("450000");
    assertThat(site.words()).startsWith("450000 甲省 Jia (");
    assertThat(site.tables().regions().cities()).containsExactly("450100", "450200");
    assertThat(site.tables().regions().provinces()).containsExactly("450000");
    assertThat(site.tables().names().english("450203")).isEqualTo("Wu");
    assertThat(site.tables().names().english("26")).isEqualTo("Chemicals");
    assertThat(site.map()).contains("450200");
    assertThat(site.text(SiteFile.QUOTA_POLICY)).isEmpty();
    assertThat(site.tables().carriers().codes()).contains("RAW_COAL");
    assertThat(site.digest()).isNotEqualTo(Site.shipped().digest());
  }

  @Test
  void namesAndMapDecideNothing() throws IOException {
    Site before = read();
    write("names.csv", NAMES.replace("Wu", "Woo"));
    write("site.csv", HEAD + "450000,甲地,Jia Di,map.geojson,zh\n");
    Site renamed = read();

    assertThat(renamed.digest()).isEqualTo(before.digest());
    assertThat(renamed.tables().names().english("450203")).isEqualTo("戊县");

    write("regions.csv", REGIONS + "450204,county,己县\n");
    assertThat(read().digest()).isNotEqualTo(before.digest());
  }

  /** Each system and office program ends lines in its way, and may put a mark before the first. */
  @Test
  void theSameRowsSavedOnAnotherSystemAreTheSameSite() throws IOException {
    write("quota-policy.csv", "a,b\nc,d\n");
    Site before = read();
    write("regions.csv", "\uFEFF" + REGIONS.replace("\n", "\r\n"));
    write("quota-policy.csv", "a,b\r\nc,d\r\n");

    assertThat(read().digests()).isEqualTo(before.digests());
    assertThat(read().digest()).isEqualTo(before.digest());
  }

  @Test
  void tablesOfRulesAreKeptAsTheyAreAndCountInTheDigest() throws IOException {
    Site before = read();
    write("quota-policy.csv", "whatever its reader makes of it");
    Site other = read();

    assertThat(other.text(SiteFile.QUOTA_POLICY)).contains("whatever its reader makes of it");
    assertThat(other.digests()).containsOnlyKeys("regions.csv", "quota-policy.csv");
    assertThat(other.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void carriersOfASiteStandInForTheShippedOnes() throws IOException {
    write("carriers.csv", carriers().replace(",0.7143,2000-01,", ",0.7000,2000-01,"));

    assertThat(read().tables().carriers().factor("RAW_COAL", YearMonth.of(2022, 3)))
        .isEqualTo("0.7000");
  }

  @Test
  void anotherProvinceMayHaveALedgerBesidesTheSitesOwn() throws IOException {
    write("regions.csv", REGIONS + "460000,province,庚省\n460100,city,辛市\n460105,county,壬区\n");
    write("names.csv", NAMES + "460000,Geng,\n460100,Xin,\n460105,Ren,\n");
    Regions regions = read().tables().regions();

    assertThat(regions.provinces()).containsExactly("450000", "460000");
    assertThat(regions.provinceOrHome("460100")).isEqualTo("460000");
    assertThat(regions.provinceOrHome("460105")).isEqualTo("460000");
    assertThat(regions.provinceOrHome("460000")).isEqualTo("460000");
    assertThat(regions.provinceOrHome("470100")).isEqualTo("450000");
    assertThat(regions.provinceOrHome("")).isEqualTo("450000");
  }

  @Test
  void everythingThatIsWrongIsSaidTogether() throws IOException {
    write(
        "regions.csv",
        """
        code,level,name_zh
        450000,province,甲省
        450100,town,乙市
        450200,city,丁市
        450200,city,丁市
        450301,county,戊县
        4502,county,己县
        450204,county,
        """);
    write("carriers.csv", carriers().replace(",0.7143,2000-01,", ",0,2000-01,"));
    write("region.csv", REGIONS);
    Files.createDirectory(folder.resolve("old"));
    Files.write(folder.resolve("quota-policy.csv"), "规则".getBytes("GBK"));

    assertThat(faults())
        .containsExactly(
            "old：不是文件，请移出站点文件夹 / old: is no file; take it out of the folder of the site",
            "quota-policy.csv：不是 UTF-8 编码，请另存为 UTF-8 / quota-policy.csv: is not UTF-8; save it as"
                + " such",
            "regions.csv 第 3 行：level 为“town”，应为 province、city 或 county / regions.csv, line 3: level"
                + " is \"town\"; write province, city or county",
            "regions.csv 第 5 行：地区 450200 重复，请删去一行 / regions.csv, line 5: region 450200 stands"
                + " twice; remove one row",
            "regions.csv 第 7 行：code 为“4502”，应为六位代码：省以 0000 结尾，市以 00 结尾，县不以 00 结尾 /"
                + " regions.csv, line 7: code is \"4502\"; write six digits, those of a province"
                + " ending in 0000, of a city in 00, of a county in neither",
            "regions.csv 第 8 行：name_zh 为空，请填写 / regions.csv, line 8: name_zh is empty; fill it in",
            "regions.csv 第 6 行：450301 所属的 450300 不在表中，请补上 / regions.csv, line 6: 450300, which"
                + " 450301 belongs to, is not in the table; add it",
            "carriers.csv 第 2 行：tce_per_unit 为“0”，应为大于 0 的数，如 0.7143 / carriers.csv, line 2:"
                + " tce_per_unit is \"0\"; write a number above 0, such as 0.7143",
            "region.csv：不属于站点，请更正名称或移出；可用的有 site.csv, regions.csv, names.csv, carriers.csv,"
                + " quota-policy.csv, alert-thresholds.csv, dialect-columns.csv, dialect-codes.csv /"
                + " region.csv: belongs to no site; correct its name or take it out. Known are"
                + " site.csv, regions.csv, names.csv, carriers.csv, quota-policy.csv,"
                + " alert-thresholds.csv, dialect-columns.csv, dialect-codes.csv");
  }

  @Test
  void namesAndMapAreHeldAgainstTheRegions() throws IOException {
    write("names.csv", NAMES.replace("450203,Wu,\n", "450204,Ji,\n450102,Bing,\n450100,,\n"));
    write(
        "map.geojson",
        map(
            shape("450100", "乙城"),
            shape("450100", "乙市"),
            shape("370100", "济南市"),
            shape("450102", "丙县").replace("[1.5,2]", "[1.5]")));

    assertThat(faults())
        .hasSize(10)
        .anySatisfy(fault -> assertThat(fault).contains("names.csv, line 6: 450204 is no region"))
        .anySatisfy(fault -> assertThat(fault).contains("names.csv, line 7: 450102 stands twice"))
        .anySatisfy(fault -> assertThat(fault).contains("names.csv, line 8: en is empty"))
        .anySatisfy(fault -> assertThat(fault).contains("region 450203 has no English name"))
        .anySatisfy(fault -> assertThat(fault).contains("450100 is called \"乙城\""))
        .anySatisfy(fault -> assertThat(fault).contains("450100 has two shapes"))
        .anySatisfy(fault -> assertThat(fault).contains("\"370100\" (济南市) is no city"))
        .anySatisfy(fault -> assertThat(fault).contains("\"450102\" (丙县) is no city"))
        .anySatisfy(fault -> assertThat(fault).contains("\"450102\" needs a centre"))
        .anySatisfy(fault -> assertThat(fault).contains("city 450200 has no shape"));
  }

  @Test
  void eachPartOfTheHeadIsLookedAt() throws IOException {
    write("site.csv", HEAD + "450100,甲省,Jia,map.geojson,en\n");
    assertThat(faults()).singleElement().asString().contains("line 2: province is \"450100\"");
    write("site.csv", HEAD + "450000,甲省,Jia,../map.geojson,en\n");
    assertThat(faults()).anySatisfy(it -> assertThat(it).contains("line 2: map is \"../map"));
    write("site.csv", HEAD + "450000,甲省,Jia,map.geojson,fr\n");
    assertThat(faults()).anySatisfy(it -> assertThat(it).contains("place_names is \"fr\""));
    write("site.csv", HEAD + "450000,甲省,,map.geojson,en\n");
    assertThat(faults()).anySatisfy(it -> assertThat(it).contains("name_en is empty"));
    write("site.csv", HEAD);
    assertThat(faults()).anySatisfy(it -> assertThat(it).contains("site.csv: has no rows"));
    write("site.csv", HEAD + "460000,甲省,Jia,map.geojson,en\n");
    assertThat(faults())
        .singleElement()
        .asString()
        .contains("regions.csv: the province of the site, 460000, or any city of it is missing");
    write("site.csv", HEAD + "450000,甲省,Jia,other.geojson,en\n");
    assertThat(faults())
        .hasSize(2)
        .anySatisfy(it -> assertThat(it).contains("other.geojson: is missing"))
        .anySatisfy(it -> assertThat(it).contains("map.geojson: belongs to no site"));
  }

  @Test
  void aMapThatEndsTooSoonIsSaidToEndThere() throws IOException {
    write("map.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[{");

    assertThat(faults())
        .containsExactly(
            "map.geojson 第 2 行：从第 14 列起不是有效的 JSON，请重新导出"
                + " / map.geojson, line 2: is no JSON from column 14 on; export it again");
  }

  /** Where a bound of the reader is passed, nobody says in which line. */
  @Test
  void aMapOfEndlessListsIsSaidToBeUnreadable() throws IOException {
    write("map.geojson", "[".repeat(5_000));

    assertThat(faults()).singleElement().asString().startsWith("map.geojson：无法读取：");
  }

  @Test
  void aShapeWithoutAnOutlineIsNone() throws IOException {
    String sound = shape("450200", "丁市");
    for (String coordinates : List.of("\"x\"", "[]", "[[]]", "[[[1]]]", "[[1,2]]", "[[[[1,2]]]]")) {
      String torn =
          sound.replaceFirst("\"coordinates\":.*?\\]\\]\\]", "\"coordinates\":" + coordinates);
      assertThat(torn).isNotEqualTo(sound);
      write("map.geojson", map(shape("450100", "乙市"), torn));

      assertThat(faults()).as(coordinates).singleElement().asString().contains("450200", "outline");
    }
  }

  @Test
  void filesThatMustBeThereAreMissed() throws IOException {
    Files.delete(folder.resolve("names.csv"));
    assertThat(faults()).containsExactly("names.csv：缺少此文件，请补上 / names.csv: is missing; add it");
    Files.delete(folder.resolve("site.csv"));
    assertThat(faults()).anySatisfy(it -> assertThat(it).contains("site.csv: is missing"));
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> Site.read(nowhere))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void reviewersOfOtherTablesAreHeardTogetherWithTheRest() throws IOException {
    write("regions.csv", REGIONS.replace("450203", "460203"));
    write("quota-policy.csv", "rule\n");

    FaultyTablesException refused =
        catchThrowableOfType(
            FaultyTablesException.class,
            () ->
                Site.read(
                    folder,
                    (texts, regions, faults) -> {
                      assertThat(texts.apply(SiteFile.QUOTA_POLICY)).contains("rule\n");
                      assertThat(regions).isEmpty();
                      faults.of("quota-policy.csv", 1, "不全", "is not whole");
                    }));

    assertThat(refused.faults())
        .hasSize(2)
        .contains("quota-policy.csv 第 1 行：不全 / quota-policy.csv, line 1: is not whole");
  }

  @Test
  void hiddenFilesAreNotTheSites() throws IOException {
    write(".DS_Store", "");
    assertThat(read().province()).isEqualTo("450000");
  }

  private Site read() {
    return Site.read(folder);
  }

  private List<String> faults() {
    return catchThrowableOfType(FaultyTablesException.class, this::read).faults();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String carriers() throws IOException {
    try (var table = CodeTables.class.getResourceAsStream("carriers.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String map(String... shapes) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", shapes) + "]}";
  }

  private static String shape(String code, String name) {
    return """
    {"type":"Feature","properties":{"code":"%s","name_zh":"%s","centre":[1.5,2]},\
    "geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,3],[1,1]]]}}"""
        .formatted(code, name);
  }
}
