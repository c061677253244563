package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
import java.util.Optional;

/** Decides which results may be shown. Asked within a reading of the views. */
public interface Disclosure {

  /** Shows everything, as it is. */
  Disclosure FULL =
      new Disclosure() {
        @Override
        public Optional<Measure> measure(CellKey cell, Measure measure) {
          return Optional.of(measure);
        }

        @Override
        public boolean shows(CellKey cell, Coverage coverage) {
          return true;
        }

        @Override
        public Optional<String> edition(CellKey cell) {
          return Optional.empty();
        }

        @Override
        public boolean shows(Balance balance) {
          return true;
        }

        @Override
        public boolean shows(Alert alert) {
          return true;
        }
      };

  /** A measure as it may be shown, figures left out of it where need be; nothing where not. */
  Optional<Measure> measure(CellKey cell, Measure measure);

  /** Whether the row of a cell may be shown, with those of its columns that are for everybody. */
  boolean shows(CellKey cell, Coverage coverage);

  /**
   * The business date of the edition that is shown of a cell; empty where present figures are
   * shown.
   */
  Optional<String> edition(CellKey cell);

  boolean shows(Balance balance);

  boolean shows(Alert alert);
}
