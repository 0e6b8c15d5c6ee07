@NullMarked
package dev.aloi.carbon.energy.curve;

import org.jspecify.annotations.NullMarked;
