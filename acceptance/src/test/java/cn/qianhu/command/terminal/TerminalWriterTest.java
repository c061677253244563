package cn.qianhu.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.desk.document.TextTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What strangers wrote begins no line of its own and commands no terminal. */
class TerminalWriterTest {

  private static final String FORGED = "output.csv\n[ok] done\r\u001B]0;x\u0007\u202E";
  private static final String SHOWN =
      "output.csv<U+000A>[ok] done<U+000D><U+001B>]0;x<U+0007><U+202E>";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @AfterEach
  void putBack() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void linesAndFactsOfFormatsStayInTheirLine() {
    TerminalWriter terminal = new TerminalWriter(written);
    terminal.println("! " + FORGED);
    terminal.printf("%s -> %s%n", FORGED, Path.of("done/a\nb"));
    terminal.printf("%,d %tF %s%n", 12345, LocalDate.of(2022, 3, 5), List.of("a\tb"));
    assertThat(lines())
        .containsExactly(
            "! " + SHOWN, SHOWN + " -> done/a<U+000A>b", "12,345 2022-03-05 [a<U+0009>b]");
  }

  @Test
  void standardOutputAndStandardErrorDoTheSame() {
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    TerminalStream.install();
    System.out.println(FORGED);
    System.out.printf("%s%n", FORGED);
    System.err.println("济南 " + FORGED);
    assertThat(lines()).containsExactly(SHOWN, SHOWN, "济南 " + SHOWN);
  }

  @Test
  void whatIsForProgramsStaysExact() {
    TerminalWriter terminal = new TerminalWriter(written);
    terminal.print("\"a\nb\u200B\"\n");
    terminal.flush();
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("\"a\nb\u200B\"\n");
  }

  @Test
  void aTableShowsWhatItLinesUp() {
    TextTable table = TextTable.empty().words("编号", "id").words("名称", "name");
    assertThat(table.row("a\nb", "x").lines().get(2)).isEqualTo("a<U+000A>b  x");
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
