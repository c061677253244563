package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What somebody is told who starts a command with a site that is not right. */
class SiteOptionTest {

  @TempDir private Path folder;

  @Test
  void everythingThatIsWrongIsSaidBeforeAnythingRuns() throws IOException {
    write("site.csv", "province,name_zh,name_en,map,place_names\n450000,甲省,Jia,map.geojson,zh\n");
    write(
        "regions.csv",
        "code,level,name_zh\n450000,province,甲省\n450100,city,乙市\n450201,county,丙县\n");
    write(
        "quota-policy.csv",
        """
        rule,city,subject,valid_from,share_pct,source
        NEW_ENERGY_PROVINCE,*,*,,50,A
        NEW_ENERGY_CITY,*,*,2022-01-01,100,A
        CAPACITY_EXIT_PROVINCE,371600,*,2022-13-01,50,A
        PURCHASE_CAP,*,*,,500,A
        """);
    write(
        "alert-thresholds.csv",
        """
        rule,threshold,valid_from,value,source
        BRIDGE_DUE,bridge_days,,0,decision
        """);

    String told = told();

    assertThat(told)
        .contains("the folder " + folder + " of the site is not right; correct it and start again")
        .contains("regions.csv, line 4: 450200, which 450201 belongs to, is not in the table")
        .contains("quota-policy.csv, line 4: valid_from is \"2022-13-01\"")
        .contains(
            "quota-policy.csv, line 5: share_pct is \"500\"; write a percentage from 0 to 100")
        .contains("alert-thresholds.csv 第 2 行：value 为“0”，应为 1 至 1000 的整数")
        .contains("alert-thresholds.csv: the table has no version");
  }

  @Test
  void aCityOfThePolicyMustBeOneOfTheRegions() throws IOException {
    write("site.csv", "province,name_zh,name_en,map,place_names\n450000,甲省,Jia,map.geojson,zh\n");
    write("regions.csv", "code,level,name_zh\n450000,province,甲省\n450100,city,乙市\n");
    write(
        "map.geojson",
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"450100",\
        "name_zh":"乙市","centre":[1,2]},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,3],[1,1]]]}}]}
        """);
    write(
        "quota-policy.csv",
        """
        rule,city,subject,valid_from,share_pct,source
        NEW_ENERGY_PROVINCE,*,*,,50,A
        NEW_ENERGY_CITY,*,*,,100,A
        NEW_ENERGY_CITY,371600,*,,100,A
        CAPACITY_EXIT_PROVINCE,*,*,,50,A
        PURCHASE_CAP,*,*,,50,A
        """);

    assertThat(told())
        .contains("quota-policy.csv, line 4: city is \"371600\"; write the six digits of a city")
        .doesNotContain("line 3");
  }

  private String told() {
    StringWriter told = new StringWriter();
    CommandLine qianhu = Qianhu.commandLine();
    qianhu.setErr(new PrintWriter(told));
    int code =
        qianhu.execute(
            "batch",
            "--site",
            folder.toString(),
            "--input",
            folder.toString(),
            "--output",
            folder.toString(),
            "--from",
            "2021-01",
            "--as-of",
            "2022-04-30");
    assertThat(code).isEqualTo(1);
    return told.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
