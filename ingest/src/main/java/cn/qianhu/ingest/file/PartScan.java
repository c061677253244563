package cn.qianhu.ingest.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the parts of a workbook for the few words that make a reader fill its memory: the
 * address of a cell far beyond the last column, a row of endless cells, the number of a shared text
 * that is not there. Each part is looked through whatever it calls itself; one that is no XML is of
 * no concern, since no reader gets further in it.
 */
final class PartScan {
  /** The last column of a sheet is XFD. */
  private static final int COLUMN_LETTERS = 3;

  private static final int CELLS_OF_ROW = 1 << 14;

  private static final XMLInputFactory XML = safeFactory();

  private long mostTexts;
  private long greatestText = -1;
  private boolean formulasWithoutResult;
  private boolean conditionalNumberFormats;

  /** Something that no spreadsheet program writes. */
  static final class NotASheetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotASheetException(String message) {
      super(message);
    }
  }

  /** Looks through a part, as far as it is XML. */
  void part(InputStream in) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(in);
      try {
        elements(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
    }
  }

  /** To be asked when all parts have been looked through. */
  void refuseMissingText() {
    if (greatestText >= mostTexts) {
      throw new NotASheetException(
          "a cell refers to the shared text " + greatestText + ", there are " + mostTexts);
    }
  }

  /**
   * Whether a formula stands somewhere whose result was not saved and is no text. Both that and a
   * result that is an empty text look the same to the reader; programs that calculate save the
   * latter with its type.
   */
  boolean hasFormulasWithoutResult() {
    return formulasWithoutResult;
  }

  /** Whether conditional formatting may change how numbers look. */
  boolean hasConditionalNumberFormats() {
    return conditionalNumberFormats;
  }

  private void elements(XMLStreamReader reader) throws XMLStreamException {
    long texts = 0;
    int cells = 0;
    String type = null;
    boolean waiting = false;
    boolean conditional = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c")) {
        formulasWithoutResult |= waiting;
        waiting = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "row" -> cells = 0;
        case "c" -> {
          refuseEndlessRow(++cells);
          refuseFarColumn(reader.getAttributeValue(null, "r"));
          type = reader.getAttributeValue(null, "t");
          waiting = false;
        }
        case "cellXfs" -> conditional = false;
        case "dxf" -> conditional = true;
        case "numFmt" -> conditionalNumberFormats |= conditional;
        case "f" -> waiting = !"str".equals(type);
        case "v" -> {
          if ("s".equals(type)) {
            noteText(reader.getElementText());
          } else if (waiting) {
            waiting = reader.getElementText().isEmpty();
          }
        }
        case "si" -> mostTexts = Math.max(mostTexts, ++texts);
        default -> {}
      }
    }
  }

  private static void refuseEndlessRow(int cells) {
    if (cells > CELLS_OF_ROW) {
      throw new NotASheetException("a row has more than " + CELLS_OF_ROW + " cells");
    }
  }

  private static void refuseFarColumn(String address) {
    if (address == null) {
      return;
    }
    int letters = 0;
    while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
      letters++;
    }
    if (letters > COLUMN_LETTERS || address.indexOf('$') >= 0) {
      throw new NotASheetException("there is no cell " + address);
    }
  }

  private void noteText(String number) {
    try {
      greatestText = Math.max(greatestText, Integer.parseInt(number));
    } catch (NumberFormatException e) {
      throw new NotASheetException("there is no shared text " + number);
    }
  }

  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
