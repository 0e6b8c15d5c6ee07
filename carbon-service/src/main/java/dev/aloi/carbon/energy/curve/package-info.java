/** Power by load where more than idle and full load were measured. */
@NullMarked
package dev.aloi.carbon.energy.curve;

import org.jspecify.annotations.NullMarked;
