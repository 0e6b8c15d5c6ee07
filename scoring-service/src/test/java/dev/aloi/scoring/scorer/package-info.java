@NullMarked
package dev.aloi.scoring.scorer;

import org.jspecify.annotations.NullMarked;
