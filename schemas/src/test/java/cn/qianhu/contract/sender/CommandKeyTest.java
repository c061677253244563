package cn.qianhu.contract.sender;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.event.QuotaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which province's ledger a command comes to stand. */
class CommandKeyTest {

  @TempDir private Path folder;

  @BeforeEach
  void aSiteOfTwoProvinces() throws IOException {
    Files.writeString(
        folder.resolve("site.csv"),
        "province,name_zh,name_en,map,place_names\n450000,甲省,Jia,map.geojson,zh\n");
    Files.writeString(
        folder.resolve("regions.csv"),
        """
        code,level,name_zh
        450000,province,甲省
        450100,city,乙市
        460000,province,庚省
        460100,city,辛市
        460105,county,壬区
        """);
    Files.writeString(
        folder.resolve("map.geojson"),
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"450100",\
        "name_zh":"乙市","centre":[1,2]},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,3],[1,1]]]}}]}
        """);
  }

  /** Commands about a project name no city; a command of another province may, for its key only. */
  @ParameterizedTest
  @CsvSource({
    "450100, 450000",
    "460100, 460000",
    "460000, 460000",
    "460105, 460000",
    "470100, 450000",
    "460199, 450000",
    "'',     450000",
    "辛市,    450000"
  })
  void theKeyFollowsFromTheCity(String city, String key) {
    assertThat(key(Site.read(folder), city)).isEqualTo(key);
  }

  /** So that logs which were begun before keys followed from cities go on in one order. */
  @Test
  void allCommandsOfTheShippedSiteStandUnderItsProvince() {
    for (String city : new String[] {"370100", "371600", "450100", "", "x"}) {
      assertThat(key(Site.shipped(), city)).isEqualTo("370000");
    }
  }

  /** Commands of a second province that were written while there was one key for all. */
  @Test
  void aCommandMayStandInAnotherProvincesLogAsItDidBefore() {
    Site site = Site.read(folder);
    QuotaForm form = Forms.of(site.tables()).of(QuotaForm.class);
    Placement placement = new Placement(site.tables(), RawPartitions.same(1));
    QuotaCommand command = form.event(texts("460100"));

    assertThat(placement.misplacement(form, command, new RawPlace("450000", 0, 0))).isNull();
    assertThat(placement.misplacement(form, command, new RawPlace("460000", 0, 0))).isNull();
    assertThat(placement.misplacement(form, command, new RawPlace("370000", 0, 0))).isNotNull();
  }

  private static List<String> texts(String city) {
    List<String> texts = new ArrayList<>(Collections.nCopies(QuotaForm.KIND.columns().size(), ""));
    texts.set(QuotaForm.KIND.position("city"), city);
    return texts;
  }

  private static String key(Site site, String city) {
    return new RawRecords(Forms.of(site.tables()), "")
        .of(QuotaForm.KIND, texts(city), "test")
        .key();
  }
}
