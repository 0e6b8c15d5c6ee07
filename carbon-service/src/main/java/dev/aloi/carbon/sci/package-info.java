/** Emissions per unit of what the software is for: the software carbon intensity (ISO/IEC 21031). */
@NullMarked
package dev.aloi.carbon.sci;

import org.jspecify.annotations.NullMarked;
