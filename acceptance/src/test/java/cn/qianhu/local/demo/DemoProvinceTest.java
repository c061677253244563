package cn.qianhu.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.domain.energy.FeedstockPolicy;
import cn.qianhu.domain.quota.QuotaPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProvinceTest {

  @TempDir Path directory;

  @Test
  void writesTheSameBytesEveryTime() throws Exception {
    String first = WrittenDemo.write(directory.resolve("a"), DemoSize.SMALL).digest();
    String second = WrittenDemo.write(directory.resolve("b"), DemoSize.SMALL).digest();

    assertThat(second).isEqualTo(first);
  }

  /** Pinned, so that another JDK or a careless change of the generator shows. */
  @Test
  void writesTheBytesThatItAlwaysWrote() throws Exception {
    assertThat(
            WrittenDemo.write(directory.resolve("strict"), DemoSize.SMALL.withoutClerks()).digest())
        .isEqualTo("e581dcbfea7218de0b392278f3efebccc8a856c613ad7df001fc99a21439fe11");
    assertThat(WrittenDemo.write(directory.resolve("small"), DemoSize.SMALL).digest())
        .isEqualTo("2c540cec2d554ce1717538026e51280dcce879c9d20579039c52befeb256323e");
  }

  /** Budgets are set against energy without feedstock: what is not deducted would break them. */
  @Test
  void feedstockIsUsedWherePolicyDeductsIt() {
    FeedstockPolicy policy = QuotaPolicy.load().feedstock();
    int month = Months.index(DemoProvince.FROM);
    for (DivisionProfile division : DivisionProfile.all()) {
      division.energy().stream()
          .filter(use -> use.feedstock() > 0)
          .forEach(
              use ->
                  assertThat(policy.deducts(division.code(), group(use.carrier()), month))
                      .as("%s in division %s", use.carrier(), division.code())
                      .isTrue());
    }
  }

  private static String group(String carrier) {
    return CodeTables.standard().carriers().get(carrier).group();
  }

  @Test
  void namesFilesSoThatTheirKindIsRecognised() throws IOException {
    WrittenDemo demo = WrittenDemo.write(directory, DemoSize.SMALL);

    assertThat(demo.names())
        .contains(
            "enterprises.csv",
            "projects.csv",
            "quota.csv",
            "targets.csv",
            "targets-shandong.csv",
            "output-2021-01.csv",
            "output-2021-05-again.csv",
            "output-corrections.csv",
            "energy-2022-03.csv",
            "investment-2022-03.csv",
            "readings-2022-03.csv")
        .containsAll(OfficeFiles.NAMES)
        .filteredOn(name -> !OfficeFiles.NAMES.contains(name))
        .allMatch(
            name ->
                name.matches(
                    "(enterprises|projects|targets|output|investment|energy|readings|quota)[-.].*csv"))
        .doesNotContain("output-2020-12.csv", "output-2022-04.csv", "readings-steel.csv");
  }

  @Test
  void writesTheRealPlantWhereAsked() throws IOException {
    WrittenDemo demo = WrittenDemo.write(directory, new DemoSize(20, 3, 2, 500, false, true));

    assertThat(demo.file("readings-steel.csv")).hasSize(35_040);
    assertThat(demo.file("enterprises-steel.csv"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(Uscc.checkCharacterHolds(row.getField("uscc"))).isTrue();
              assertThat(row.getField("code_exempt")).isEmpty();
            });
  }

  @Test
  void plantsNothingWhereNotAsked() throws IOException {
    WrittenDemo demo = WrittenDemo.write(directory, DemoSize.SMALL.withoutFaults());

    assertThat(demo.province().faults()).isEmpty();
    assertThat(demo.names()).doesNotContain("output-corrections.csv", "output-2021-05-again.csv");
    assertThat(QuotaReplay.rejected(demo.file("quota.csv"))).isEmpty();
  }

  @Test
  void canBeWrittenAgainButNotAmongOtherFiles() throws IOException {
    DemoProvince.write(directory, DemoSize.SMALL);
    DemoProvince.write(directory, DemoSize.SMALL);
    Files.writeString(directory.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> DemoProvince.write(directory, DemoSize.SMALL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("notes.txt")
        .hasMessageContaining("give an empty directory");
  }

  @Test
  void sizesThatCannotHoldTheFaultsAreRefused() {
    assertThatThrownBy(() -> new DemoSize(10, 15, 12, 2_000, true, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("withoutFaults()");
  }

  @Test
  void writesEvenTheSmallestProvince() throws IOException {
    WrittenDemo demo = WrittenDemo.write(directory, new DemoSize(1, 1, 0, 0, false, false));

    assertThat(demo.all(FileKind.OUTPUT)).hasSize(1);
    assertThat(DemoSize.FULL.from()).isEqualTo(DemoProvince.FROM).isEqualTo(YearMonth.of(2020, 1));
  }
}
