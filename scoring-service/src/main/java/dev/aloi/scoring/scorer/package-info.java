/** Users' own scorers and metrics, as far as the service lets them in. */
@NullMarked
package dev.aloi.scoring.scorer;

import org.jspecify.annotations.NullMarked;
