package cn.qianhu.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.CommandRun;
import cn.qianhu.command.site.OtherProvince;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.desk.document.FilledTemplate.ReadFile;
import cn.qianhu.ingest.file.ReportFile.FileFormat;
import cn.qianhu.ingest.template.TemplateColumn;
import cn.qianhu.ingest.template.TemplateSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks for clerks: what stands in them, and how they are read. */
class TemplateWorkbookTest {

  @TempDir private Path folder;

  @Test
  void theExampleIsRefusedWhereItIsSentUnchangedAndNeverLeftAside() {
    for (Kind kind : Kind.all()) {
      ReadFile read =
          FilledTemplate.read(kind, FileFormat.XLSX, TemplateWorkbook.of(kind, Site.shipped()));
      assertThat(read.rows()).as(kind.fileName()).hasSize(1);
      assertThat(read.rows().get(0)).as(kind.fileName()).contains(TemplateSheet.EXAMPLE);
      if (kind == QuotaForm.KIND) {
        // The ledger alone judges commands; a type that it does not know is refused there.
        assertThat(CodeLists.COMMAND.codes()).doesNotContain(TemplateSheet.EXAMPLE);
        continue;
      }
      Finding finding = read.verdicts().get(0).orElseThrow().finding();
      assertThat(finding.reason())
          .as(kind.fileName())
          .isIn(Reason.BAD_IDENTIFIER, Reason.UNKNOWN_CODE);
      assertThat(finding.value()).as(kind.fileName()).isEqualTo(TemplateSheet.EXAMPLE);
    }
  }

  @Test
  void whatIsFilledInIsReadAsItStands() throws IOException {
    for (Kind kind : Kind.all()) {
      FilledTemplate.assertWhole(
          kind, "as written", FilledTemplate.read(kind, FileFormat.XLSX, FilledTemplate.of(kind)));
    }
  }

  @Test
  void theExplanationIsNamedAsNotReadAndNothingElseIsSaid() {
    for (Kind kind : Kind.all()) {
      ReadFile read =
          FilledTemplate.read(kind, FileFormat.XLSX, TemplateWorkbook.of(kind, Site.shipped()));
      assertThat(read.notes()).as(kind.fileName()).hasSize(1);
      assertThat(read.notes().get(0)).as(kind.fileName()).contains("填表说明");
    }
  }

  @Test
  void headingsAreChineseWithTheirUnits() {
    List<String> headings =
        TemplateSheet.of(Kind.ofFileName("output"), Site.shipped()).columns().stream()
            .map(TemplateColumn::heading)
            .toList();
    assertThat(headings).hasSize(12);
    assertThat(headings.get(0)).isEqualTo("报表编号");
    assertThat(headings.get(6)).startsWith("工业总产值").contains("万元");
    for (Kind kind : Kind.all()) {
      assertThat(TemplateSheet.of(kind, Site.shipped()).columns())
          .extracting(TemplateColumn::heading)
          .doesNotHaveDuplicates();
    }
  }

  /** A list within the rule of a cell would end at 255 characters: they are ranges. */
  @Test
  void closedListsAreOfferedAndCodesAreText() throws IOException {
    String sheet = part(TemplateWorkbook.of(Kind.ofFileName("energy"), Site.shipped()), "sheet1");
    assertThat(sheet).contains("<dataValidation").contains("!$A$18:$A$");
    TemplateSheet energy = TemplateSheet.of(Kind.ofFileName("energy"), Site.shipped());
    assertThat(choices(energy, "carrier")).contains("电力", "原煤");
    assertThat(choices(energy, "withdrawn")).containsExactly("是", "否");
    assertThat(choices(TemplateSheet.of(Kind.ofFileName("enterprises"), Site.shipped()), "scopes"))
        .as("a row may name several")
        .isEmpty();
    assertThat(part(TemplateWorkbook.of(Kind.ofFileName("energy"), Site.shipped()), "styles"))
        .contains("formatCode=\"@\"");
  }

  private static List<String> choices(TemplateSheet sheet, String column) {
    return sheet.columns().stream()
        .filter(one -> one.name().equals(column))
        .findFirst()
        .orElseThrow()
        .choices();
  }

  private static String part(byte[] workbook, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(name + ".xml")) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("There is no part " + name);
  }

  @Test
  void anExampleNamesRegionsOfItsSite() {
    Site other = OtherProvince.in(folder.resolve("site"));
    assertThat(example("enterprises", "region", Site.shipped())).isEqualTo("370406");
    assertThat(example("enterprises", "region", other)).isEqualTo("450102");
    assertThat(example("projects", "region", other)).isEqualTo("450102");
    assertThat(example("quota", "city", Site.shipped())).isEqualTo("370100");
    assertThat(example("quota", "city", other)).isEqualTo("450100");
    assertThat(example("quota", "to_city", other)).isEmpty();
  }

  private static String example(String kind, String column, Site site) {
    return TemplateSheet.of(Kind.ofFileName(kind), site).columns().stream()
        .filter(one -> one.name().equals(column))
        .findFirst()
        .orElseThrow()
        .example();
  }

  @Test
  void theSameFormMakesTheSameBytes() {
    Kind kind = Kind.ofFileName("readings");
    assertThat(TemplateWorkbook.of(kind, Site.shipped()))
        .isEqualTo(TemplateWorkbook.of(kind, Site.shipped()));
  }

  @Test
  void theCommandWritesTheFileAndOverwritesNone() throws IOException {
    Path file = folder.resolve("产销.xlsx");
    CommandRun made = CommandRun.of("template", "output", "--output", file.toString());
    assertThat(made.code()).as(made.said()).isZero();
    assertThat(made.out()).contains(file.toString());
    byte[] before = Files.readAllBytes(file);
    assertThat(before).isEqualTo(TemplateWorkbook.of(Kind.ofFileName("output"), Site.shipped()));
    CommandRun again = CommandRun.of("template", "energy", "--output", file.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("--output");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    CommandRun unknown = CommandRun.of("template", "outputs");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("outputs").contains("investment");
  }
}
