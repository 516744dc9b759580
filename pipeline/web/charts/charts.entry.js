import * as echarts from "echarts/core";
import { BarChart, LineChart, BoxplotChart, TreemapChart } from "echarts/charts";
import { GridComponent, TooltipComponent, LegendComponent, DatasetComponent, AriaComponent, VisualMapComponent, DataZoomComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";
echarts.use([BarChart, LineChart, BoxplotChart, TreemapChart, GridComponent, TooltipComponent, LegendComponent, DatasetComponent, AriaComponent, VisualMapComponent, DataZoomComponent, CanvasRenderer]);
export const init = echarts.init;
export const version = echarts.version;
