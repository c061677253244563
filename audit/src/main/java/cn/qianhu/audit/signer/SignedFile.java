package cn.qianhu.audit.signer;

import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.signature.ReportSigner;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A report file with a column of signatures, for those who send it by a way that does not sign. */
public final class SignedFile {

  private final Forms forms;
  private final ReportSigner signer;

  public SignedFile(Forms forms, ReportSigner signer) {
    this.forms = forms;
    this.signer = signer;
  }

  /**
   * Writes the rows of a file as CSV, each with its signature in the last column; an existing one
   * is replaced.
   *
   * @param to a file that is not there yet; it is not there either where the other cannot be read
   * @return how many rows there are
   */
  public long write(ReportFile file, Path to) throws IOException {
    Files.createFile(to);
    // Exact: an apostrophe before a text would not be what is signed.
    try (CsvOutput csv = CsvOutput.exact(to, CsvOutput.Lines.LF)) {
      return write(file, csv);
    } catch (IOException | RuntimeException e) {
      Files.delete(to);
      throw e;
    }
  }

  private long write(ReportFile file, CsvOutput csv) {
    Kind kind = file.kind();
    List<String> header = new ArrayList<>(kind.columns());
    header.add(ReportSignature.COLUMN);
    csv.row(header);
    long rows = 0;
    try (TableReader reader = TableReader.open(file)) {
      while (reader.hasNext()) {
        TableRow row = reader.next();
        // As it will be reported; a row that must not count is signed as it is.
        List<String> cells = new ArrayList<>(row.reported(kind));
        cells.add(signature(forms.of(kind), List.copyOf(cells)));
        csv.row(cells);
        rows++;
      }
    }
    return rows;
  }

  private <E extends SpecificRecord> String signature(Form<E> form, List<String> texts) {
    return signer.sign(CanonicalForm.of(form, form.event(texts))).text();
  }
}
