@NullMarked
package dev.aloi.carbon.energy;

import org.jspecify.annotations.NullMarked;
