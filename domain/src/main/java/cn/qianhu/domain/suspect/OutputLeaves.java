package cn.qianhu.domain.suspect;

import cn.qianhu.domain.cell.Leaf;
import java.util.Optional;

/** The leaves of an enterprise's facts, by the directory in force for each month. */
public interface OutputLeaves {

  /** The leaf of the output fact of a month (by index); empty where there is none. */
  Optional<Leaf> output(String uscc, int month);

  /** Whether the enterprise has an energy fact of a month. */
  boolean hasEnergy(String uscc, int month);
}
