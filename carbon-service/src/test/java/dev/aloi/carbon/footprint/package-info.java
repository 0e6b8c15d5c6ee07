@NullMarked
package dev.aloi.carbon.footprint;

import org.jspecify.annotations.NullMarked;
